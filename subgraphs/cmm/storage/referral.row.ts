import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority, EncounterChannel } from '../../../shared/vocabulary.ts';

/** Who met the presumed victim, where, and referred her to CMM: the referral opens the case. */
@Entity('referral')
export class ReferralRow extends LegalFactRow {
  @Column({ type: 'text' }) channel!: EncounterChannel;
  @Column({ name: 'referred_by', type: 'text' }) referredBy!: Authority;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ name: 'referred_on', type: 'date' }) referredOn!: Day;
  @Column({ type: 'boolean' }) anonymous!: boolean;
}
