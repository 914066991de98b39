import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Authority, Purpose } from '../vocabulary.ts';

export type AccessKind = 'READ' | 'SEARCH' | 'EXPORT' | 'CREATE' | 'UPDATE' | 'REFUSE' | 'DENY';

/**
 * Who looked at or did what, when and why. Ids, field names and outcomes only: never a value.
 * The pair of request and part is unique, so a request that is sent twice cannot be answered twice.
 */
@Entity('access_entry')
export class AccessEntryRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  @Column({ name: 'request_id', type: 'uuid' }) requestId!: string;
  /** 0, but for the second and later mutations of one request. */
  @Column({ type: 'smallint' }) part!: number;
  @Column({ name: 'correlation_id', type: 'uuid' }) correlationId!: string;
  @Column({ type: 'text', nullable: true }) issuer!: string | null;
  @Column({ type: 'text', nullable: true }) subject!: string | null;
  @Column({ type: 'text', nullable: true }) authority!: Authority | null;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ type: 'text', array: true }) roles!: readonly string[];
  @Column({ type: 'text', nullable: true }) client!: string | null;
  @Column({ type: 'text', nullable: true }) purpose!: Purpose | null;
  @Column({ type: 'text' }) kind!: AccessKind;
  /** The client's operation name, or the mutation's. */
  @Column({ type: 'text', nullable: true }) operation!: string | null;
  @Column({ name: 'case_ids', type: 'uuid', array: true }) caseIds!: readonly string[];
  /** What was asked for. */
  @Column({ type: 'text', array: true }) coordinates!: readonly string[];
  /** What of it policy kept back. */
  @Column({ type: 'text', array: true }) withheld!: readonly string[];
  /** ANSWERED, DONE, a rule id, or an error code. */
  @Column({ type: 'text' }) outcome!: string;
}
