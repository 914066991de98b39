import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { CitizenshipGroup, Gender } from '../../../shared/vocabulary.ts';

/** Every personal field that CMM keeps, and the only table here that has any. A first contact may be anonymous: then most is empty. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'given_name', type: 'text', nullable: true }) givenName!: string | null;
  @Column({ name: 'family_name', type: 'text', nullable: true }) familyName!: string | null;
  @Column({ name: 'born_on', type: 'date', nullable: true }) bornOn!: Day | null;
  @Column({ type: 'text' }) gender!: Gender;
  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'char', length: 2, nullable: true }) citizenship!: string | null;
  @Column({ name: 'citizenship_group', type: 'text' }) citizenshipGroup!: CitizenshipGroup;
  /** Civil registration number (CPR), where there is one. Never leaves this room. */
  @Column({ name: 'civil_registration_number', type: 'text', nullable: true }) civilRegistrationNumber!:
    | string
    | null;
  /** When what the law asks about her was set right last: day of birth, gender, citizenship. Null: never. */
  @Column({ name: 'profile_changed_at', type: 'timestamptz', nullable: true }) profileChangedAt!: Date | null;
  /** Of it, when the day of birth was. Where it was not kept apart yet: when any of it was. */
  @Column({ name: 'born_on_changed_at', type: 'timestamptz', nullable: true }) bornOnChangedAt!: Date | null;
  @Column({ type: 'int' }) version!: number;
}
