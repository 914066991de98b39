import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** The municipality that DIS decided on for a person who was granted asylum, from a day to a day; null is open. */
@Entity('municipality_allocation')
export class MunicipalityAllocationRow extends LegalFactRow {
  /** The version of the asylum application that was granted: of this case, or the database refuses. */
  @Column({ name: 'asylum_fact_id', type: 'uuid' }) asylumFactId!: string;
  /** The organisation's name, as in its officials' tokens. */
  @Column({ type: 'text' }) municipality!: string;
  @Column({ name: 'allocated_on', type: 'date' }) allocatedOn!: Day;
  /** The first day on which it no longer holds. */
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: Day | null;
}
