import { Column, PrimaryColumn } from 'typeorm';
import type { Authority } from '../../../shared/vocabulary.ts';

/** As a legal fact is, about a facility: appended and superseded. Not a `LegalFactRow`, since it concerns no case. */
export abstract class FacilityFactRow {
  /** This version. */
  @PrimaryColumn({ name: 'fact_id', type: 'uuid' }) factId!: string;
  /** The thing itself, the same over all its versions. */
  @Column({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'facility_id', type: 'uuid' }) facilityId!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
  /** Pseudonymous subject of the official. */
  @Column({ name: 'recorded_by', type: 'text' }) recordedBy!: string;
  @Column({ name: 'recorded_by_body', type: 'text' }) recordedByBody!: Authority;
  @Column({ name: 'rule_versions', type: 'text', array: true }) ruleVersions!: readonly string[];
  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true }) supersededAt!: Date | null;
}
