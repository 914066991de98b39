import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One place in a facility: whoever is placed is placed in one, so that two cannot share it. */
@Entity('bed')
export class BedRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'facility_id', type: 'uuid' }) facilityId!: string;
  /** That of the facility: the database follows it when it changes. */
  @Column({ name: 'facility_capacity', type: 'int' }) facilityCapacity!: number;
  @Column({ type: 'int' }) number!: number;
}
