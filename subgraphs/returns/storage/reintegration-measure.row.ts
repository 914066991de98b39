import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { ReintegrationActivity } from '../../../shared/returns-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** One activity to which a reintegration support goes, and what was set aside for it. */
@Entity('reintegration_measure')
export class ReintegrationMeasureRow extends LegalFactRow {
  @Column({ name: 'support_id', type: 'uuid' }) supportId!: string;
  @Column({ type: 'text' }) activity!: ReintegrationActivity;
  @Column({ name: 'agreed_on', type: 'date' }) agreedOn!: Day;
  @Column({ type: 'numeric', nullable: true }) amount!: string | null;
  @Column({ type: 'char', length: 3, nullable: true }) currency!: string | null;
}
