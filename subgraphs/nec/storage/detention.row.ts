import { Column, Entity } from 'typeorm';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** That a potential victim is held. For how long stands in its periods. */
@Entity('detention')
export class DetentionRow extends LegalFactRow {
  @Column({ name: 'began_at', type: 'timestamptz' }) beganAt!: Date;
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true }) releasedAt!: Date | null;
}
