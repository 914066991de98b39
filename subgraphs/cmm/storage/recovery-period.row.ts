import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** The equivalent of a reflection period for those who stay lawfully, with the same measures. */
@Entity('recovery_period')
export class RecoveryPeriodRow extends LegalFactRow {
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: Day;
  @Column({ name: 'ends_on', type: 'date' }) endsOn!: Day;
  @Column({ name: 'cap_ends_on', type: 'date' }) capEndsOn!: Day;
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: Day | null;
  @Column({ name: 'identification_authority', type: 'text' }) identificationAuthority!: Authority;
  @Column({ name: 'identification_decision_id', type: 'uuid' }) identificationDecisionId!: string;
}
