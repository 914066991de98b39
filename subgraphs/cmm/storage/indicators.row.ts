import { Column, Entity } from 'typeorm';
import type { MeansOfControl, RecruiterRelation } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority, ExploitationForm } from '../../../shared/vocabulary.ts';

/** Signs of trafficking that were observed or told, in the words of the case data standard. Walled off from investigation and prosecution. */
@Entity('indicators')
export class IndicatorsRow extends LegalFactRow {
  @Column({ name: 'observed_on', type: 'date' }) observedOn!: Day;
  @Column({ name: 'observed_by', type: 'text' }) observedBy!: Authority;
  @Column({ type: 'text', array: true }) forms!: readonly ExploitationForm[];
  @Column({ name: 'means_of_control', type: 'text', array: true }) meansOfControl!: readonly MeansOfControl[];
  @Column({ name: 'recruiter_relations', type: 'text', array: true })
  recruiterRelations!: readonly RecruiterRelation[];
  @Column({ type: 'text', nullable: true }) note!: string | null;
}
