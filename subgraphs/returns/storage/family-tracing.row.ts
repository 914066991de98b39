import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { FamilyTracingStatus } from '../../../shared/returns-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** The search for a child's family: only in her best interests, and a reunion only where it lasts. */
@Entity('family_tracing')
export class FamilyTracingRow extends LegalFactRow {
  @Column({ name: 'best_interests_assessed_on', type: 'date' }) bestInterestsAssessedOn!: Day;
  @Column({ name: 'in_best_interests', type: 'boolean' }) inBestInterests!: boolean;
  @Column({ type: 'text' }) status!: FamilyTracingStatus;
  @Column({ name: 'begun_on', type: 'date', nullable: true }) begunOn!: Day | null;
  /** Null until somebody is found and the question was answered. */
  @Column({ name: 'durable_solution', type: 'boolean', nullable: true }) durableSolution!: boolean | null;
  @Column({ name: 'reunited_on', type: 'date', nullable: true }) reunitedOn!: Day | null;
}
