import { Column, PrimaryColumn } from 'typeorm';
import type { Authority } from '../vocabulary.ts';

/**
 * One version of a fact on which law rests. Versions are appended, never overwritten: a later one supersedes,
 * and the database lets nobody change anything but the moment of supersession. That is how "as known then" is answered.
 * The fact's validity (from when to when it holds in the world) is in each fact's own columns.
 */
export abstract class LegalFactRow {
  /** This version. */
  @PrimaryColumn({ name: 'fact_id', type: 'uuid' }) factId!: string;
  /** The thing itself, the same over all its versions. */
  @Column({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  /** Pseudonymous subject of the official. */
  @Column({ name: 'recorded_by', type: 'text' }) recordedBy!: string;
  @Column({ name: 'recorded_by_body', type: 'text' }) recordedByBody!: Authority;
  /** The rules that carried it, each with its variant: `REFLECTION_GRANT@…`. */
  @Column({ name: 'rule_versions', type: 'text', array: true }) ruleVersions!: readonly string[];
  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true }) supersededAt!: Date | null;
}
