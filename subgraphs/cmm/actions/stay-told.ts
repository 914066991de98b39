import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';

/** On what footing she stays today, as DIS tells; null: it has none on record, or did not answer. */
export interface StayTold {
  readonly stay: StayBasis | null;
  readonly answered: boolean;
  readonly reliedOn: readonly ReliedOn[];
}
