import { Column, Entity } from 'typeorm';
import type { ScreeningInterviewState } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** An interview about what happened to her: voluntary, offered before it is held, and no less recorded when it was declined. */
@Entity('screening_interview')
export class ScreeningInterviewRow extends LegalFactRow {
  @Column({ type: 'text' }) state!: ScreeningInterviewState;
  @Column({ name: 'offered_on', type: 'date' }) offeredOn!: Day;
  @Column({ name: 'held_on', type: 'date', nullable: true }) heldOn!: Day | null;
  @Column({ name: 'declined_on', type: 'date', nullable: true }) declinedOn!: Day | null;
  @Column({ name: 'conducted_by', type: 'text', nullable: true }) conductedBy!: Authority | null;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ type: 'boolean' }) anonymous!: boolean;
  @Column({ type: 'boolean' }) companion!: boolean;
  @Column({ type: 'boolean' }) representative!: boolean;
  @Column({ name: 'interpreter_language', type: 'text', nullable: true }) interpreterLanguage!: string | null;
  /** What she told: never leaves CMM. */
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
