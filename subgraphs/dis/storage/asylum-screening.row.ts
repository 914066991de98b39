import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** That an asylum interview was looked through for indicators of trafficking, and whether there were any. Never what was said in it. */
@Entity('asylum_screening')
export class AsylumScreeningRow extends LegalFactRow {
  /** The version of the asylum application in whose interview it was. */
  @Column({ name: 'application_fact_id', type: 'uuid' }) applicationFactId!: string;
  @Column({ name: 'screened_on', type: 'date' }) screenedOn!: Day;
  @Column({ name: 'indicators_found', type: 'boolean' }) indicatorsFound!: boolean;
}
