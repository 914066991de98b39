import { Column, Entity } from 'typeorm';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** In which court case a court decided on the victim status of the person on trial. */
@Entity('victim_status_finding')
export class VictimStatusFindingRow extends LegalFactRow {
  @Column({ name: 'court_case_id', type: 'uuid' }) courtCaseId!: string;
  @Column({ name: 'decision_id', type: 'uuid' }) decisionId!: string;
}
