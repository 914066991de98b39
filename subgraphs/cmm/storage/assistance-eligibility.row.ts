import { Column, Entity } from 'typeorm';
import type { EligibilityOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority, Verification } from '../../../shared/vocabulary.ts';

/** Whether she is entitled to assistance. There is no column here for cooperation, investigation, stay or nationality, and there must be none: `ASSISTANCE_UNCONDITIONAL`. */
@Entity('assistance_eligibility')
export class AssistanceEligibilityRow extends LegalFactRow {
  @Column({ type: 'text' }) authority!: Authority;
  @Column({ type: 'text' }) outcome!: EligibilityOutcome;
  @Column({ name: 'decided_on', type: 'date' }) decidedOn!: Day;
  @Column({ type: 'text' }) verification!: Verification;
}
