import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { CounsellingKind } from '../../../shared/returns-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** That somebody was counselled about a return, and when. What was said stays here. */
@Entity('return_counselling')
export class ReturnCounsellingRow extends LegalFactRow {
  @Column({ type: 'text' }) kind!: CounsellingKind;
  @Column({ name: 'held_on', type: 'date' }) heldOn!: Day;
  /** Never leaves the Return Agency. */
  @Column({ type: 'text', nullable: true }) notes!: string | null;
}
