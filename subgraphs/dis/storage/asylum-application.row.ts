import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Verification } from '../../../shared/vocabulary.ts';

/** An application for asylum: the first version is its lodging, the next its outcome. */
@Entity('asylum_application')
export class AsylumApplicationRow extends LegalFactRow {
  @Column({ name: 'lodged_on', type: 'date' }) lodgedOn!: Day;
  @Column({ type: 'text', nullable: true }) outcome!: ApplicationOutcome | null;
  @Column({ name: 'decided_on', type: 'date', nullable: true }) decidedOn!: Day | null;
  /** Whether CMM said whose citizen she is and which cases are hers, where asylum was granted. */
  @Column({ type: 'text' }) verification!: Verification;
}
