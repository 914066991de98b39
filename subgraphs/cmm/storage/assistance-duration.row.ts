import { Column, Entity } from 'typeorm';
import type { AssistanceDurationBasis } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Verification } from '../../../shared/vocabulary.ts';

/** How long assistance is given, kept apart from the entitlement: the first may rest on proceedings, the second may not. */
@Entity('assistance_duration')
export class AssistanceDurationRow extends LegalFactRow {
  @Column({ type: 'text' }) basis!: AssistanceDurationBasis;
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: Day;
  @Column({ name: 'ends_on', type: 'date', nullable: true }) endsOn!: Day | null;
  @Column({ type: 'text' }) verification!: Verification;
}
