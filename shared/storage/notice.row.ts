import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '../notice-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';

/** Tells another body that something happened in a case: never what it says. */
@Entity('notice')
export class NoticeRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) kind!: NoticeKind;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ type: 'text' }) recipient!: Authority;
  /** Of a recipient that is several organisations, which; null in notices from before it was recorded: those are to all of them. */
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ name: 'issued_at', type: 'timestamptz' }) issuedAt!: Date;
  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true }) acknowledgedAt!: Date | null;
  @Column({ name: 'acknowledged_by', type: 'text', nullable: true }) acknowledgedBy!: string | null;
}
