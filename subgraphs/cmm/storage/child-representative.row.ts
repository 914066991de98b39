import { Column, Entity } from 'typeorm';
import type { RepresentativeKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** Who acts for a child: one in force at a time. */
@Entity('child_representative')
export class ChildRepresentativeRow extends LegalFactRow {
  @Column({ type: 'text' }) kind!: RepresentativeKind;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ name: 'appointed_on', type: 'date' }) appointedOn!: Day;
  @Column({ name: 'ended_on', type: 'date', nullable: true }) endedOn!: Day | null;
}
