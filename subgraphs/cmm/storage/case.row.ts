import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { CaseStatus } from '../../../shared/vocabulary.ts';

/** A victim's case: the one record that all authorities share, by its opaque id. */
@Entity('nrm_case')
export class CaseRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** What people write and say: `NRM-` and eight characters, the last a check character. Not sequential. */
  @Column({ type: 'text' }) reference!: string;
  @Column({ type: 'text' }) status!: CaseStatus;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: Day;
  @Column({ name: 'closed_on', type: 'date', nullable: true }) closedOn!: Day | null;
  /** The case of the same person that goes on in its place. */
  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true }) mergedIntoId!: string | null;
  @Column({ type: 'int' }) version!: number;
}
