import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was noted in the course of a measure: health, psychological care, counselling. Never leaves CMM, not even to the auditor. */
@Entity('support_note')
export class SupportNoteRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'measure_id', type: 'uuid' }) measureId!: string;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'written_at', type: 'timestamptz' }) writtenAt!: Date;
  /** Pseudonymous subject of the official. */
  @Column({ name: 'written_by', type: 'text' }) writtenBy!: string;
  @Column({ type: 'text' }) text!: string;
}
