import { Column, Entity } from 'typeorm';
import type { ClosureReason } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** That CMM closed the case, why, and whether it was opened again. The case itself says only how it stands now. */
@Entity('case_closure')
export class CaseClosureRow extends LegalFactRow {
  @Column({ name: 'closed_on', type: 'date' }) closedOn!: Day;
  @Column({ type: 'text' }) reason!: ClosureReason;
  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true }) mergedIntoId!: string | null;
  @Column({ name: 'reopened_on', type: 'date', nullable: true }) reopenedOn!: Day | null;
}
