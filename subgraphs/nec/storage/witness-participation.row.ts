import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** Whether the person testifies and from when; and, a fact of its own, whether she collaborates with the police. */
@Entity('witness_participation')
export class WitnessParticipationRow extends LegalFactRow {
  @Column({ type: 'boolean' }) testifies!: boolean;
  @Column({ name: 'testifies_from', type: 'date', nullable: true }) testifiesFrom!: Day | null;
  /** As she or the police stated it; null where nobody did. */
  @Column({ name: 'collaborates_with_police', type: 'boolean', nullable: true }) collaboratesWithPolice!:
    | boolean
    | null;
  @Column({ name: 'stated_on', type: 'date' }) statedOn!: Day;
}
