import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

/** That DIS keeps a file on a case. Without one, the case is unknown here. */
@Entity('immigration_file')
export class ImmigrationFileRow {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: Day;
}
