import { Column, Entity } from 'typeorm';
import type { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** The 72 hours that a detention begins with, or an extension of them on a stated ground. */
@Entity('detention_period')
export class DetentionPeriodRow extends LegalFactRow {
  @Column({ name: 'detention_id', type: 'uuid' }) detentionId!: string;
  /** The version of the period that this one extends; null for the first. */
  @Column({ name: 'extends_fact_id', type: 'uuid', nullable: true }) extendsFactId!: string | null;
  @Column({ name: 'starts_at', type: 'timestamptz' }) startsAt!: Date;
  @Column({ name: 'ends_at', type: 'timestamptz' }) endsAt!: Date;
  @Column({ type: 'text', nullable: true }) ground!: DetentionGround | null;
}
