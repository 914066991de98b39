import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { DepartureGround, DepartureSetAside } from '../../../shared/dis-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** By when a person is to leave: set, moved by an extension, set aside, or ended by departure, each by another version. */
@Entity('departure_deadline')
export class DepartureDeadlineRow extends LegalFactRow {
  @Column({ type: 'text' }) ground!: DepartureGround;
  @Column({ name: 'set_on', type: 'date' }) setOn!: Day;
  @Column({ name: 'leave_by', type: 'date' }) leaveBy!: Day;
  /** The version of the reflection period that set it, and the cap that stands there: the database checks against it. */
  @Column({ name: 'period_fact_id', type: 'uuid', nullable: true }) periodFactId!: string | null;
  @Column({ name: 'cap_ends_on', type: 'date', nullable: true }) capEndsOn!: Day | null;
  /** The version of the permit that set it. */
  @Column({ name: 'permit_fact_id', type: 'uuid', nullable: true }) permitFactId!: string | null;
  @Column({ name: 'set_aside_on', type: 'date', nullable: true }) setAsideOn!: Day | null;
  @Column({ name: 'set_aside_by', type: 'text', nullable: true }) setAsideBy!: DepartureSetAside | null;
  /** The last day on which something stood in its place, where that is later than it was: it is not overdue from before. */
  @Column({ name: 'aside_until', type: 'date', nullable: true }) asideUntil!: Day | null;
  @Column({ name: 'departed_on', type: 'date', nullable: true }) departedOn!: Day | null;
}
