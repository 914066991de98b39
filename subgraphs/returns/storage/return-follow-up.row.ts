import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { FollowUpOutcome } from '../../../shared/returns-vocabulary.ts';

/** A look at how she fares after the return: due first, held later. A working record, changed in place. */
@Entity('return_follow_up')
export class ReturnFollowUpRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'case_id', type: 'uuid' }) caseId!: string;
  @Column({ name: 'return_id', type: 'uuid' }) returnId!: string;
  @Column({ name: 'due_on', type: 'date' }) dueOn!: Day;
  @Column({ name: 'held_on', type: 'date', nullable: true }) heldOn!: Day | null;
  @Column({ type: 'text', nullable: true }) outcome!: FollowUpOutcome | null;
  /** Never leaves the Return Agency. */
  @Column({ type: 'text', nullable: true }) notes!: string | null;
}
