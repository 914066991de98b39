import { Column, Entity } from 'typeorm';
import type { Day } from '../day.ts';
import type {
  AgeGroup,
  Authority,
  CitizenshipGroup,
  ExploitationForm,
  Gender,
  IdentificationOutcome,
  Verification,
} from '../vocabulary.ts';
import { LegalFactRow } from './legal-fact.row.ts';

/**
 * A body's decision on whether a person is a victim. Valid from the day it was decided until a later one prevails.
 * Form, gender, age group and citizenship group are those at the decision, so that each room counts without another's data.
 */
@Entity('identification_decision')
export class IdentificationDecisionRow extends LegalFactRow {
  @Column({ type: 'text' }) authority!: Authority;
  @Column({ type: 'text' }) outcome!: IdentificationOutcome;
  @Column({ name: 'decided_on', type: 'date' }) decidedOn!: Day;
  /** When its first version was recorded: what orders the decisions of one day, whichever was confirmed or corrected since. */
  @Column({ name: 'first_recorded_at', type: 'timestamptz' }) firstRecordedAt!: Date;
  @Column({ type: 'text', array: true }) forms!: readonly ExploitationForm[];
  @Column({ type: 'text' }) gender!: Gender;
  @Column({ name: 'age_group', type: 'text' }) ageGroup!: AgeGroup;
  @Column({ name: 'citizenship_group', type: 'text' }) citizenshipGroup!: CitizenshipGroup;
  /** Whether every fact of others that it rests on could be had; a correction or confirmation may change it. */
  @Column({ type: 'text' }) verification!: Verification;
}
