import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { PermitKind } from '../../../shared/dis-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Verification } from '../../../shared/vocabulary.ts';

/** A residence permit, from a day to a day. A renewal is a permit of its own, on an application of its own; a revocation another version. */
@Entity('residence_permit')
export class ResidencePermitRow extends LegalFactRow {
  @Column({ type: 'text' }) kind!: PermitKind;
  /** The version of the application that was granted: of this case and this kind, or the database refuses. */
  @Column({ name: 'application_fact_id', type: 'uuid' }) applicationFactId!: string;
  @Column({ name: 'valid_from', type: 'date' }) validFrom!: Day;
  @Column({ name: 'valid_to', type: 'date' }) validTo!: Day;
  /** How many months at a time the rule allowed when it was issued: the database checks against it. Null: no term in the rule. */
  @Column({ name: 'term_months', type: 'smallint', nullable: true }) termMonths!: number | null;
  /** The first day on which it no longer holds. */
  @Column({ name: 'revoked_on', type: 'date', nullable: true }) revokedOn!: Day | null;
  /** Whether CMM said whose citizen she is and which cases are hers and, for proceedings, the police whether presence is required. */
  @Column({ type: 'text' }) verification!: Verification;
}
