import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { SupportForm } from '../../../shared/returns-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';

/** Support after a return. Granted before or after departure; its days are counted from arrival. */
@Entity('reintegration_support')
export class ReintegrationSupportRow extends LegalFactRow {
  @Column({ name: 'return_id', type: 'uuid' }) returnId!: string;
  @Column({ type: 'text' }) form!: SupportForm;
  @Column({ name: 'granted_on', type: 'date' }) grantedOn!: Day;
  /** The local partner, for support in kind. */
  @Column({ name: 'partner_id', type: 'uuid', nullable: true }) partnerId!: string | null;
  /** Whether any partner worked where the return leads, as was on record at the grant: what is set right later changes nothing. */
  @Column({ name: 'partner_in_country', type: 'boolean' }) partnerInCountry!: boolean;
  /** Whether the one through whom it is given did. */
  @Column({ name: 'through_partner', type: 'boolean' }) throughPartner!: boolean;
  /** Null: the Return Agency's own. */
  @Column({ name: 'programme_id', type: 'uuid', nullable: true }) programmeId!: string | null;
  /** The most it may run, as the rule said when it was granted: the database checks against it. */
  @Column({ name: 'period_months', type: 'int' }) periodMonths!: number;
  @Column({ name: 'starts_on', type: 'date', nullable: true }) startsOn!: Day | null;
  @Column({ name: 'ends_on', type: 'date', nullable: true }) endsOn!: Day | null;
  /** For support in cash. */
  @Column({ type: 'numeric', nullable: true }) amount!: string | null;
  @Column({ type: 'char', length: 3, nullable: true }) currency!: string | null;
}
