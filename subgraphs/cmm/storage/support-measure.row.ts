import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SupportKind, SupportStatus } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';

/** A measure of support, as planned and as given. Its notes stand apart, since they never leave CMM. */
@Entity('support_measure')
export class SupportMeasureRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ type: 'text' }) kind!: SupportKind;
  @Column({ type: 'text' }) status!: SupportStatus;
  @Column({ type: 'text', nullable: true }) provider!: string | null;
  @Column({ name: 'planned_on', type: 'date' }) plannedOn!: Day;
  @Column({ name: 'started_on', type: 'date', nullable: true }) startedOn!: Day | null;
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: Day | null;
}
