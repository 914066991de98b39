import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HearingStatus } from '../../../shared/nec-vocabulary.ts';

/** A hearing in a court case: told to nobody outside, for it says when she is where; the date alone to her contact person at CMM, by her consent. */
@Entity('hearing')
export class HearingRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'court_case_id', type: 'uuid' }) courtCaseId!: string;
  @Column({ name: 'begins_at', type: 'timestamptz' }) beginsAt!: Date;
  @Column({ type: 'text' }) status!: HearingStatus;
  /** The court's own note: for the court alone. */
  @Column({ name: 'court_note', type: 'text', nullable: true }) courtNote!: string | null;
}
