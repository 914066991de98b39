import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { CourtRole } from '../../../shared/nec-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** A court case in which the person has a part. The court's number stays in this room. */
@Entity('court_case')
export class CourtCaseRow extends LegalFactRow {
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) court!: string;
  @Column({ type: 'text' }) role!: CourtRole;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: Day;
  @Column({ name: 'closed_on', type: 'date', nullable: true }) closedOn!: Day | null;
}
