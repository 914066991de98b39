import { Column, Entity } from 'typeorm';
import type { Assessment } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** A request to CMM for its assessment, where an asylum interview showed indicators; the answer is its next version. */
@Entity('assessment_request')
export class AssessmentRequestRow extends LegalFactRow {
  @Column({ name: 'requested_by', type: 'text' }) requestedBy!: Authority;
  @Column({ name: 'requested_on', type: 'date' }) requestedOn!: Day;
  @Column({ name: 'due_on', type: 'date' }) dueOn!: Day;
  @Column({ name: 'answered_on', type: 'date', nullable: true }) answeredOn!: Day | null;
  @Column({ type: 'text', nullable: true }) assessment!: Assessment | null;
  @Column({ name: 'withdrawn_on', type: 'date', nullable: true }) withdrawnOn!: Day | null;
}
