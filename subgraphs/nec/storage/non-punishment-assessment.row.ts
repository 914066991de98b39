import { Column, Entity } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { NonPunishmentOutcome, NonPunishmentProvision } from '../../../shared/nec-vocabulary.ts';
import { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** Whether the person is to be prosecuted or punished for what trafficking made her do. */
@Entity('non_punishment_assessment')
export class NonPunishmentAssessmentRow extends LegalFactRow {
  @Column({ name: 'charge_id', type: 'uuid' }) chargeId!: string;
  @Column({ type: 'text' }) authority!: Authority;
  @Column({ type: 'text' }) provision!: NonPunishmentProvision;
  @Column({ name: 'serious_crime', type: 'boolean' }) seriousCrime!: boolean;
  @Column({ type: 'boolean' }) compelled!: boolean;
  @Column({ name: 'by_force', type: 'boolean' }) byForce!: boolean;
  @Column({ name: 'by_deceit', type: 'boolean' }) byDeceit!: boolean;
  @Column({ name: 'by_exploitation', type: 'boolean' }) byExploitation!: boolean;
  @Column({ type: 'text' }) outcome!: NonPunishmentOutcome;
  @Column({ name: 'assessed_on', type: 'date' }) assessedOn!: Day;
}
