import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReturnOrganisationKind } from '../../../shared/returns-vocabulary.ts';

/** An organisation that takes part in returns. About no case. */
@Entity('return_organisation')
export class ReturnOrganisationRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) kind!: ReturnOrganisationKind;
}
