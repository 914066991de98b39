import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Authority, Room } from '../vocabulary.ts';

/** A fact of another authority on which a decision rested, as it was told then; or that its owner was silent. */
@Entity('relied_on_fact')
export class ReliedOnFactRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** The version of the decision that rested on it. */
  @Column({ name: 'decision_fact_id', type: 'uuid' }) decisionFactId!: string;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  /** The room that was asked. */
  @Column({ type: 'text' }) room!: Room;
  /** What was asked, such as IDENTIFICATION. */
  @Column({ type: 'text' }) topic!: string;
  @Column({ type: 'boolean' }) answered!: boolean;
  @Column({ type: 'text', nullable: true }) authority!: Authority | null;
  @Column({ name: 'record_id', type: 'uuid', nullable: true }) recordId!: string | null;
  @Column({ name: 'record_version', type: 'int', nullable: true }) recordVersion!: number | null;
  @Column({ type: 'text', nullable: true }) fact!: string | null;
  @Column({ name: 'as_of', type: 'timestamptz' }) asOf!: Date;
}
