import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { FacilityFactRow } from './facility-fact.row.ts';

/** That a place is approved for victims, for so many and for so long. */
@Entity('facility_approval')
export class FacilityApprovalRow extends FacilityFactRow {
  @Column({ name: 'approved_by', type: 'text' }) approvedBy!: Authority;
  @Column({ type: 'int' }) places!: number;
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: Day;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: Day | null;
  @Column({ name: 'withdrawn_on', type: 'date', nullable: true }) withdrawnOn!: Day | null;
}
