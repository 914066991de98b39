import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { Authority, EncounterChannel } from '../../../shared/vocabulary.ts';

/** A first contact with a presumed victim. It may be anonymous, and without a case: it is turned into one, or stays what it is. */
@Entity('encounter')
export class EncounterRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'case_id', type: 'uuid', nullable: true }) caseId!: string | null;
  @Column({ name: 'became_case_on', type: 'date', nullable: true }) becameCaseOn!: Day | null;
  @Column({ type: 'text' }) channel!: EncounterChannel;
  @Column({ name: 'met_by', type: 'text' }) metBy!: Authority;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ name: 'met_on', type: 'date' }) metOn!: Day;
  @Column({ type: 'boolean' }) anonymous!: boolean;
  /** Never in a list for others, nor for the auditor: free text. */
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  /** Pseudonymous subject of the official. */
  @Column({ name: 'recorded_by', type: 'text' }) recordedBy!: string;
}
