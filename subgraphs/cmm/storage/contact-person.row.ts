import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** The official who informs and accompanies her (CMM; NOT the witness contact of the police, which is another record of another room). */
@Entity('contact_person')
export class ContactPersonRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  /** Pseudonymous subject of the official. */
  @Column({ type: 'text' }) official!: string;
  @Column({ type: 'text' }) body!: Authority;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ name: 'assigned_on', type: 'date' }) assignedOn!: Day;
  @Column({ name: 'released_on', type: 'date', nullable: true }) releasedOn!: Day | null;
}
