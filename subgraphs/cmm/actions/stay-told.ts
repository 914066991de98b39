import type { Day } from '../../../shared/day.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';

/** What DIS says of a person's stay. */
export interface StayTold {
  readonly statuses: readonly {
    readonly basis: StayBasis;
    readonly validFrom: Day;
    readonly validTo: Day | null;
  }[];
  /** False: DIS was silent. */
  readonly known: boolean;
  readonly reliedOn: readonly ReliedOn[];
}

export const stayOn = ({ statuses }: Pick<StayTold, 'statuses'>, day: Day): StayBasis | null =>
  statuses.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    ?.basis ?? null;
