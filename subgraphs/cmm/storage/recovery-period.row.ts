import { Column, Entity } from 'typeorm';
import type { RecoveryEndGround } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { StoredConcern } from '../../../shared/law/concern.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority, ExtensionGround, Verification } from '../../../shared/vocabulary.ts';

/** The equivalent of a reflection period for those who stay lawfully, with the same measures. */
@Entity('recovery_period')
export class RecoveryPeriodRow extends LegalFactRow {
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: Day;
  @Column({ name: 'ends_on', type: 'date' }) endsOn!: Day;
  @Column({ name: 'cap_ends_on', type: 'date' }) capEndsOn!: Day;
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: Day | null;
  /** Why it was last extended; null while it was not. */
  @Column({ type: 'text', nullable: true }) ground!: ExtensionGround | null;
  @Column({ name: 'end_ground', type: 'text', nullable: true }) endGround!: RecoveryEndGround | null;
  /** Null where an owner was silent and no decision was known: unverified, until it is confirmed. */
  @Column({ name: 'identification_authority', type: 'text', nullable: true })
  identificationAuthority!: Authority | null;
  @Column({ name: 'identification_decision_id', type: 'uuid', nullable: true }) identificationDecisionId!:
    | string
    | null;
  @Column({ type: 'text' }) verification!: Verification;
  /** Departures from practice in the latest decision on it. */
  @Column({ type: 'jsonb' }) concerns!: readonly StoredConcern[];
}
