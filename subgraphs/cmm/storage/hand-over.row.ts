import { Column, Entity } from 'typeorm';
import type { HandOverChoice } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** That competence was handed over, and that she was told before what it means and what she chose (`HAND_OVER_INFORMED`). */
@Entity('hand_over')
export class HandOverRow extends LegalFactRow {
  @Column({ name: 'from_authority', type: 'text' }) fromAuthority!: Authority;
  @Column({ name: 'to_authority', type: 'text' }) toAuthority!: Authority;
  @Column({ name: 'handed_over_on', type: 'date' }) handedOverOn!: Day;
  @Column({ name: 'informed_on', type: 'date', nullable: true }) informedOn!: Day | null;
  @Column({ type: 'text', nullable: true }) choice!: HandOverChoice | null;
  /** Why she was not informed, or did not want it: where it is departed from, a safeguard asks for a reason, it does not refuse. */
  @Column({ type: 'text', nullable: true }) reason!: string | null;
}
