import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { ReflectionOfferState } from '../../../shared/dis-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority, Verification } from '../../../shared/vocabulary.ts';

/** The offer of a reflection period and the person's answer to it; each answer is another version. The period itself stands apart. */
@Entity('reflection_offer')
export class ReflectionOfferRow extends LegalFactRow {
  @Column({ type: 'text' }) state!: ReflectionOfferState;
  /** Null where she asked before anybody offered. */
  @Column({ name: 'offered_on', type: 'date', nullable: true }) offeredOn!: Day | null;
  @Column({ name: 'requested_on', type: 'date', nullable: true }) requestedOn!: Day | null;
  @Column({ name: 'declined_on', type: 'date', nullable: true }) declinedOn!: Day | null;
  @Column({ name: 'identification_authority', type: 'text', nullable: true })
  identificationAuthority!: Authority | null;
  @Column({ name: 'identification_decision_id', type: 'uuid', nullable: true }) identificationDecisionId!:
    | string
    | null;
  @Column({ type: 'text' }) verification!: Verification;
}
