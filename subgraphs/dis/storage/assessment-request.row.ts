import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** That DIS asked CMM to assess the case, and when. CMM keeps the answer. */
@Entity('assessment_request')
export class AssessmentRequestRow extends LegalFactRow {
  @Column({ name: 'requested_on', type: 'date' }) requestedOn!: Day;
  /** The screening that found indicators; null where DIS asked for another reason. */
  @Column({ name: 'screening_fact_id', type: 'uuid', nullable: true }) screeningFactId!: string | null;
  /** The day by which the answer is wanted; null where none was named. */
  @Column({ name: 'answer_by', type: 'date', nullable: true }) answerBy!: Day | null;
  /** The day DIS withdrew it; null while it stands. */
  @Column({ name: 'withdrawn_on', type: 'date', nullable: true }) withdrawnOn!: Day | null;
}
