import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

/** That a local partner works in a country, from when to when. About no case. */
@Entity('partner_coverage')
export class PartnerCoverageRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'char', length: 2 }) country!: string;
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: Day;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: Day | null;
}
