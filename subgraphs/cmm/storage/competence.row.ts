import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** Which body is competent to decide on identification, from a day to a day. A change of stay moves it. */
@Entity('competence')
export class CompetenceRow extends LegalFactRow {
  @Column({ type: 'text' }) authority!: Authority;
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: Day;
  @Column({ name: 'valid_to', type: 'date', nullable: true }) validTo!: Day | null;
}
