import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { StoredConcern } from '../../../shared/law/concern.ts';
import type { OfferTakenBackGround, ReturnReason } from '../../../shared/returns-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { ReturnStatus, Verification } from '../../../shared/vocabulary.ts';

/** One version of a voluntary return: the first is the offer, each step it takes is another. The days of the steps add up. */
@Entity('voluntary_return')
export class VoluntaryReturnRow extends LegalFactRow {
  @Column({ type: 'text' }) status!: ReturnStatus;
  /** Country of origin or of former legal residence, ISO 3166-1 alpha-2; null until it is settled. */
  @Column({ name: 'destination_country', type: 'char', length: 2, nullable: true })
  destinationCountry!: string | null;
  @Column({ name: 'offered_on', type: 'date' }) offeredOn!: Day;
  @Column({ name: 'accepted_on', type: 'date', nullable: true }) acceptedOn!: Day | null;
  @Column({ name: 'declined_on', type: 'date', nullable: true }) declinedOn!: Day | null;
  @Column({ name: 'planned_departure_on', type: 'date', nullable: true }) plannedDepartureOn!: Day | null;
  @Column({ name: 'departed_on', type: 'date', nullable: true }) departedOn!: Day | null;
  @Column({ name: 'arrived_on', type: 'date', nullable: true }) arrivedOn!: Day | null;
  @Column({ name: 'completed_on', type: 'date', nullable: true }) completedOn!: Day | null;
  @Column({ name: 'withdrawn_on', type: 'date', nullable: true }) withdrawnOn!: Day | null;
  /** Why it was declined or withdrawn, as far as she said. */
  @Column({ type: 'text', array: true }) reasons!: readonly ReturnReason[];
  /** Why the agency took its offer back; null unless it did. */
  @Column({ name: 'taken_back_for', type: 'text', nullable: true })
  takenBackFor!: OfferTakenBackGround | null;
  /** Whether those who were asked for this step, or for the latest that needed it, could tell. */
  @Column({ type: 'text' }) verification!: Verification;
  /** Practices and safeguards that this step departed from. */
  @Column({ type: 'jsonb' }) concerns!: readonly StoredConcern[];
}
