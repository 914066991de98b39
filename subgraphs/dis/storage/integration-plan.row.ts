import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

/** The plan that the municipality of allocation offers, and works with: written and read by that municipality. */
@Entity('integration_plan')
export class IntegrationPlanRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  /** The version of the allocation it rests on: of this case and this municipality, or the database refuses. */
  @Column({ name: 'allocation_fact_id', type: 'uuid' }) allocationFactId!: string;
  @Column({ type: 'text' }) municipality!: string;
  @Column({ name: 'offered_on', type: 'date' }) offeredOn!: Day;
  @Column({ name: 'accepted_on', type: 'date', nullable: true }) acceptedOn!: Day | null;
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: Day | null;
  @Column({ type: 'int' }) version!: number;
}
