import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

/** A programme of assisted return, and how long it supports somebody after arrival. About no case. */
@Entity('return_programme')
export class ReturnProgrammeRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ name: 'support_months', type: 'int' }) supportMonths!: number;
  /** Null: the sources do not say since when. */
  @Column({ name: 'valid_from', type: 'date', nullable: true }) validFrom!: Day | null;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: Day | null;
}
