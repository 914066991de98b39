import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

/** That the Return Agency keeps a file on a case. Without one, the case is unknown here. */
@Entity('return_file')
export class ReturnFileRow {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: Day;
}
