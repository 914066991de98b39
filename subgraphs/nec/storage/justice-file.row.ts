import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

/** That police, prosecution or a court keeps a file on a case. Without one, the case is unknown here. */
@Entity('justice_file')
export class JusticeFileRow {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: Day;
}
