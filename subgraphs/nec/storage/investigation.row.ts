import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { Authority, InvestigationStatus } from '../../../shared/vocabulary.ts';

/**
 * One version of an investigation, appended as legal facts are: stay rests on whether it is closed, and on who knew when.
 * Not a `LegalFactRow`, since it concerns several cases, or none: each by a link of its own.
 */
@Entity('investigation')
export class InvestigationRow {
  /** This version. */
  @PrimaryColumn({ name: 'fact_id', type: 'uuid' }) factId!: string;
  /** The investigation itself, the same over all its versions. */
  @Column({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  /** Pseudonymous subject of the official. */
  @Column({ name: 'recorded_by', type: 'text' }) recordedBy!: string;
  @Column({ name: 'recorded_by_body', type: 'text' }) recordedByBody!: Authority;
  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true }) supersededAt!: Date | null;
  /** The police's own case number (journalnummer): stays in this room. */
  @Column({ name: 'police_number', type: 'text' }) policeNumber!: string;
  /** Such as NEC or, since 2022, NSK. */
  @Column({ type: 'text' }) unit!: string;
  @Column({ type: 'text' }) status!: InvestigationStatus;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: Day;
  @Column({ name: 'closed_on', type: 'date', nullable: true }) closedOn!: Day | null;
}
