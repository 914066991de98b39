import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredRefusal } from '../law/refusal.ts';

/** What came of a mutation that was sent with an idempotency key: a reference, rendered again with the access of the day. */
export type StoredOutcome = { readonly id: string } | { readonly refused: StoredRefusal };

@Entity('idempotency')
export class IdempotencyRow {
  @PrimaryColumn({ type: 'text' }) issuer!: string;
  @PrimaryColumn({ type: 'text' }) subject!: string;
  @PrimaryColumn({ type: 'text' }) mutation!: string;
  @PrimaryColumn({ type: 'text' }) key!: string;
  /** SHA-256 over the canonical input. */
  @Column({ name: 'input_digest', type: 'text' }) inputDigest!: string;
  @Column({ type: 'jsonb' }) outcome!: StoredOutcome;
  /** The moment that it was decided at: a request that repeats it is read by this clock. */
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
}
