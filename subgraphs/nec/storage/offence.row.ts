import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

/** An offence that an investigation looks into. */
@Entity('offence')
export class OffenceRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'investigation_id', type: 'uuid' }) investigationId!: string;
  /** As the police write it. */
  @Column({ type: 'text' }) provision!: string;
  @Column({ name: 'committed_from', type: 'date', nullable: true }) committedFrom!: Day | null;
  @Column({ name: 'committed_to', type: 'date', nullable: true }) committedTo!: Day | null;
}
