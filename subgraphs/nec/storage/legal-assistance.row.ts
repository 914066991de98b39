import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** Legal assistance at trial, which is given on request. */
@Entity('legal_assistance')
export class LegalAssistanceRow extends LegalFactRow {
  @Column({ name: 'court_case_id', type: 'uuid' }) courtCaseId!: string;
  @Column({ name: 'requested_on', type: 'date' }) requestedOn!: Day;
  @Column({ name: 'granted_on', type: 'date', nullable: true }) grantedOn!: Day | null;
}
