import { Column, Entity } from 'typeorm';
import type { ConsentGiver, ConsentScope, ConsentState } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** What she lets CMM pass on, to whom: given, narrowed, withdrawn, each a version. Only the version in force counts, from the next read on. */
@Entity('consent')
export class ConsentRow extends LegalFactRow {
  @Column({ type: 'text' }) state!: ConsentState;
  @Column({ name: 'given_by', type: 'text' }) givenBy!: ConsentGiver;
  @Column({ type: 'text', array: true }) recipients!: readonly Authority[];
  @Column({ type: 'text', array: true }) scopes!: readonly ConsentScope[];
  @Column({ name: 'given_on', type: 'date' }) givenOn!: Day;
  @Column({ name: 'ends_on', type: 'date', nullable: true }) endsOn!: Day | null;
  @Column({ name: 'changed_on', type: 'date', nullable: true }) changedOn!: Day | null;
}
