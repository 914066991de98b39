import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { AwardKind, AwardRoute } from '../../../shared/nec-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** What a court awarded the person. */
@Entity('award')
export class AwardRow extends LegalFactRow {
  @Column({ name: 'court_case_id', type: 'uuid' }) courtCaseId!: string;
  @Column({ type: 'text' }) kind!: AwardKind;
  @Column({ type: 'text' }) route!: AwardRoute;
  /** With two decimals, as `numeric` gives it: never a JavaScript number. */
  @Column({ type: 'numeric', precision: 14, scale: 2 }) amount!: string;
  /** ISO 4217. */
  @Column({ type: 'char', length: 3 }) currency!: string;
  @Column({ name: 'awarded_on', type: 'date' }) awardedOn!: Day;
}
