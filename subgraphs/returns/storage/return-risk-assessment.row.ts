import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { RiskLevel } from '../../../shared/returns-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** One look at what may await the person where a return leads; a later look supersedes it. */
@Entity('return_risk_assessment')
export class ReturnRiskAssessmentRow extends LegalFactRow {
  @Column({ name: 'return_id', type: 'uuid' }) returnId!: string;
  @Column({ name: 'assessed_on', type: 'date' }) assessedOn!: Day;
  @Column({ type: 'text' }) retribution!: RiskLevel;
  @Column({ type: 'text' }) hardship!: RiskLevel;
  /** Never leaves the Return Agency. */
  @Column({ type: 'text', nullable: true }) details!: string | null;
}
