import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Verification } from '../../../shared/vocabulary.ts';

/** A work permit, from the application by the person herself on: the first version is its receipt, the next the decision. */
@Entity('work_permit')
export class WorkPermitRow extends LegalFactRow {
  @Column({ name: 'received_on', type: 'date' }) receivedOn!: Day;
  @Column({ type: 'text', nullable: true }) outcome!: ApplicationOutcome | null;
  @Column({ name: 'decided_on', type: 'date', nullable: true }) decidedOn!: Day | null;
  @Column({ name: 'valid_from', type: 'date', nullable: true }) validFrom!: Day | null;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: Day | null;
  /** Whether CMM said whose citizen she is and whether the case was merged, where one was granted. */
  @Column({ type: 'text' }) verification!: Verification;
}
