import { Column, Entity } from 'typeorm';
import type { BestInterestsConclusion, BestInterestsTopic } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** An assessment of what is best for a child, on one question. */
@Entity('best_interests_assessment')
export class BestInterestsAssessmentRow extends LegalFactRow {
  @Column({ type: 'text' }) topic!: BestInterestsTopic;
  @Column({ type: 'text' }) conclusion!: BestInterestsConclusion;
  @Column({ name: 'durable_solution', type: 'boolean', nullable: true }) durableSolution!: boolean | null;
  @Column({ name: 'assessed_by', type: 'text' }) assessedBy!: Authority;
  @Column({ name: 'assessed_on', type: 'date' }) assessedOn!: Day;
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
