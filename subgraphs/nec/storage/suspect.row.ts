import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { SuspectStatus } from '../../../shared/nec-vocabulary.ts';

/** Somebody suspected in an investigation: a pseudonym and a state, never a name. */
@Entity('suspect')
export class SuspectRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'investigation_id', type: 'uuid' }) investigationId!: string;
  @Column({ type: 'text' }) pseudonym!: string;
  @Column({ type: 'text' }) status!: SuspectStatus;
  @Column({ name: 'suspected_on', type: 'date' }) suspectedOn!: Day;
  @Column({ name: 'charged_on', type: 'date', nullable: true }) chargedOn!: Day | null;
}
