import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChildScreeningOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** A screening of an unaccompanied child in an asylum centre by the Red Cross, with or without a case. */
@Entity('child_screening')
export class ChildScreeningRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'case_id', type: 'uuid', nullable: true }) caseId!: string | null;
  @Column({ name: 'screened_by', type: 'text' }) screenedBy!: Authority;
  /** Never a name or a number of another authority. */
  @Column({ name: 'local_reference', type: 'text' }) localReference!: string;
  @Column({ name: 'screened_on', type: 'date' }) screenedOn!: Day;
  @Column({ type: 'text' }) outcome!: ChildScreeningOutcome;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  /** Pseudonymous subject of the official. */
  @Column({ name: 'recorded_by', type: 'text' }) recordedBy!: string;
}
