import { Column, Entity } from 'typeorm';
import type { InspectionOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { FacilityFactRow } from './facility-fact.row.ts';

/** One inspection of a place, and what followed from it. */
@Entity('facility_inspection')
export class FacilityInspectionRow extends FacilityFactRow {
  @Column({ name: 'inspected_by', type: 'text' }) inspectedBy!: Authority;
  @Column({ name: 'inspected_on', type: 'date' }) inspectedOn!: Day;
  @Column({ type: 'text' }) outcome!: InspectionOutcome;
  @Column({ type: 'text', nullable: true }) remarks!: string | null;
  @Column({ name: 'follow_up_due_on', type: 'date', nullable: true }) followUpDueOn!: Day | null;
  @Column({ name: 'followed_up_on', type: 'date', nullable: true }) followedUpOn!: Day | null;
}
