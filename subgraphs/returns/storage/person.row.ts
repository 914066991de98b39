import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { Gender } from '../../../shared/vocabulary.ts';

/** Every personal field that the Return Agency keeps, as her travel document has it, and the only table here that has any. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'given_name', type: 'text', nullable: true }) givenName!: string | null;
  @Column({ name: 'family_name', type: 'text', nullable: true }) familyName!: string | null;
  @Column({ name: 'born_on', type: 'date', nullable: true }) bornOn!: Day | null;
  @Column({ type: 'text' }) gender!: Gender;
  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'char', length: 2, nullable: true }) citizenship!: string | null;
  /** Since when that is registered as it stands; null where nothing ever was. */
  @Column({ name: 'citizenship_registered_at', type: 'timestamptz', nullable: true })
  citizenshipRegisteredAt!: Date | null;
  /** Number of the travel document: never leaves this room. */
  @Column({ name: 'travel_document', type: 'text', nullable: true }) travelDocument!: string | null;
  @Column({ type: 'int' }) version!: number;
}
