import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { ApplicationOutcome, PermitApplicant, PermitKind } from '../../../shared/dis-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** An application for a residence permit or its renewal: the first version is its receipt, the next the decision. */
@Entity('permit_application')
export class PermitApplicationRow extends LegalFactRow {
  @Column({ type: 'text' }) kind!: PermitKind;
  @Column({ type: 'text' }) applicant!: PermitApplicant;
  @Column({ name: 'received_on', type: 'date' }) receivedOn!: Day;
  /** Stated in an application for proceedings, and in no other. */
  @Column({ name: 'presence_required', type: 'boolean', nullable: true }) presenceRequired!: boolean | null;
  /** Cooperation with the police: never that in a return. */
  @Column({ type: 'boolean', nullable: true }) collaborates!: boolean | null;
  /** The version of the permit that it would renew. */
  @Column({ name: 'renews_fact_id', type: 'uuid', nullable: true }) renewsFactId!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: ApplicationOutcome | null;
  @Column({ name: 'decided_on', type: 'date', nullable: true }) decidedOn!: Day | null;
}
