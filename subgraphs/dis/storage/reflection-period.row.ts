import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { StoredRefusal } from '../../../shared/law/refusal.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority, ExtensionGround, Verification } from '../../../shared/vocabulary.ts';

/** One version of a reflection period: the first is the grant, each extension is another. */
@Entity('reflection_period')
export class ReflectionPeriodRow extends LegalFactRow {
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: Day;
  @Column({ name: 'ends_on', type: 'date' }) endsOn!: Day;
  /** The latest day to which it may run, fixed at the grant: the database checks against it. */
  @Column({ name: 'cap_ends_on', type: 'date' }) capEndsOn!: Day;
  /** The day it was brought to an end early. */
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: Day | null;
  /** Why this version extends the one before. */
  @Column({ type: 'text', nullable: true }) ground!: ExtensionGround | null;
  @Column({ name: 'identification_authority', type: 'text', nullable: true })
  identificationAuthority!: Authority | null;
  @Column({ name: 'identification_decision_id', type: 'uuid', nullable: true }) identificationDecisionId!:
    | string
    | null;
  @Column({ type: 'text' }) verification!: Verification;
  /** Practices this version departed from, as stored refusals are. */
  @Column({ type: 'jsonb' }) concerns!: readonly StoredRefusal[];
}
