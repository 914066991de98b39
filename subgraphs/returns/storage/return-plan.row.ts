import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { PlanComponent, ReturnDestination } from '../../../shared/returns-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** What is prepared for the one person. When she leaves and for which country stands on the return itself, and nowhere twice. */
@Entity('return_plan')
export class ReturnPlanRow extends LegalFactRow {
  @Column({ name: 'return_id', type: 'uuid' }) returnId!: string;
  @Column({ name: 'drawn_up_on', type: 'date' }) drawnUpOn!: Day;
  @Column({ type: 'text' }) destination!: ReturnDestination;
  @Column({ type: 'text', array: true }) components!: readonly PlanComponent[];
  /** Whether a child is to be received by the family. */
  @Column({ name: 'reunites_with_family', type: 'boolean' }) reunitesWithFamily!: boolean;
  /** Null: the Return Agency's own. */
  @Column({ name: 'programme_id', type: 'uuid', nullable: true }) programmeId!: string | null;
}
