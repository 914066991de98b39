import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';

/** On what footing a person stays, from a day to a day; null is open. */
@Entity('residence_status')
export class ResidenceStatusRow extends LegalFactRow {
  @Column({ type: 'text' }) basis!: StayBasis;
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: Day;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: Day | null;
}
