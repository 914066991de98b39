import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** That an investigation concerns a case, from a day to a day, and whether the person must be present for it. */
@Entity('investigation_case')
export class InvestigationCaseRow extends LegalFactRow {
  @Column({ name: 'investigation_id', type: 'uuid' }) investigationId!: string;
  @Column({ name: 'linked_on', type: 'date' }) linkedOn!: Day;
  @Column({ name: 'unlinked_on', type: 'date', nullable: true }) unlinkedOn!: Day | null;
  @Column({ name: 'presence_required', type: 'boolean' }) presenceRequired!: boolean;
  /** The last day on which she must be present; null is open, or not required. */
  @Column({ name: 'presence_required_until', type: 'date', nullable: true })
  presenceRequiredUntil!: Day | null;
}
