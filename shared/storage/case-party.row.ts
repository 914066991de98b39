import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Authority, Purpose } from '../vocabulary.ts';

/** A body, or one organisation of it, that this room admits to its own part of a case, for these purposes and on this basis. */
@Entity('case_party')
export class CasePartyRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ type: 'text' }) authority!: Authority;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ type: 'text', array: true }) purposes!: readonly Purpose[];
  /** Why it is admitted, in law's words: never about the person. */
  @Column({ type: 'text' }) basis!: string;
  @Column({ name: 'admitted_at', type: 'timestamptz' }) admittedAt!: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt!: Date | null;
}
