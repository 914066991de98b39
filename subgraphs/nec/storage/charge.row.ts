import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** A charge against the person herself. */
@Entity('charge')
export class ChargeRow extends LegalFactRow {
  /** As those who charge write it. */
  @Column({ type: 'text' }) provision!: string;
  @Column({ name: 'charged_on', type: 'date' }) chargedOn!: Day;
  @Column({ name: 'dropped_on', type: 'date', nullable: true }) droppedOn!: Day | null;
}
