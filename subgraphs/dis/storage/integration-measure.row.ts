import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { IntegrationMeasureKind } from '../../../shared/dis-vocabulary.ts';

/** One thing an integration plan offers. Its kind only: no free text about the person. */
@Entity('integration_measure')
export class IntegrationMeasureRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'plan_id', type: 'uuid' }) planId!: string;
  @Column({ type: 'text' }) kind!: IntegrationMeasureKind;
  @Column({ name: 'starts_on', type: 'date' }) startsOn!: Day;
  @Column({ name: 'ends_on', type: 'date', nullable: true }) endsOn!: Day | null;
  @Column({ type: 'int' }) version!: number;
}
