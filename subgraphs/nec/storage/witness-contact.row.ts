import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** Who guides a person that testifies: usually a police officer. Never told outside police, prosecution and courts. */
@Entity('witness_contact')
export class WitnessContactRow extends LegalFactRow {
  @Column({ type: 'text' }) authority!: Authority;
  /** Pseudonymous subject of that official. */
  @Column({ type: 'text' }) official!: string;
  @Column({ name: 'assigned_on', type: 'date' }) assignedOn!: Day;
  /** From this day on she has another contact, or none. */
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: Day | null;
}
