import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority, Verification } from '../../../shared/vocabulary.ts';

/** That a person lives in a bed of a facility, from a day to a day. A child's is the municipality's decision. */
@Entity('placement')
export class PlacementRow extends LegalFactRow {
  @Column({ name: 'bed_id', type: 'uuid' }) bedId!: string;
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: Day;
  @Column({ name: 'ends_on', type: 'date', nullable: true }) endsOn!: Day | null;
  @Column({ name: 'decided_by', type: 'text' }) decidedBy!: Authority;
  @Column({ type: 'boolean' }) child!: boolean;
  @Column({ name: 'agreed_with_dis_on', type: 'date', nullable: true }) agreedWithDisOn!: Day | null;
  @Column({ type: 'boolean' }) unaccompanied!: boolean;
  @Column({ type: 'text' }) verification!: Verification;
}
