import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccommodationKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';

/** A place where victims live. No case data: it never says who. Name, kind and place go to nobody outside CMM and the Ministry. */
@Entity('facility')
export class FacilityRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) kind!: AccommodationKind;
  @Column({ name: 'operated_by', type: 'text' }) operatedBy!: string;
  @Column({ type: 'text', nullable: true }) place!: string | null;
  /** Which municipality oversees it; null where the Ministry does. */
  @Column({ type: 'text', nullable: true }) municipality!: string | null;
  @Column({ type: 'int' }) capacity!: number;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: Day;
  @Column({ name: 'closed_on', type: 'date', nullable: true }) closedOn!: Day | null;
}
