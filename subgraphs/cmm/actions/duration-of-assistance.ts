import type { EntityManager } from 'typeorm';
import type { AssistanceDurationBasis } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { type AssistanceDurationFacts, spanOn } from '../../../shared/law/assistance-duration.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { ofPerson } from './cases-of-person.ts';
import { factsOf } from './facts-of-case.ts';

type Lasts = AssistanceDurationFacts['lasts'];

/** How long that lasts on which assistance is to rest, as its owner tells it. */
export interface BasisTold {
  readonly lasts: Lasts;
  /** The owner, where it did not answer. */
  readonly silent: FactUnavailable | null;
  readonly reliedOn: readonly ReliedOn[];
}

export const durations = factsOf(AssistanceDurationRow);

/** Does it last on the first day of what rests on it? */
export const reachesBackTo = ({ startsOn: from, endsOn }: NonNullable<Lasts>, startsOn: Day): boolean =>
  from <= startsOn && (endsOn === null || startsOn <= endsOn);

/** What was told; of recovery periods CMM knows itself, in whichever of her cases they were granted. */
export async function lastsOf(
  tx: EntityManager,
  { caseId, basis, startsOn }: { caseId: string; basis: AssistanceDurationBasis; startsOn: Day },
  told: BasisTold | null,
): Promise<Pick<AssistanceDurationFacts, 'lasts' | 'lastsKnown'>> {
  if (told) return { lasts: told.lasts, lastsKnown: told.silent === null };
  if (basis !== 'RECOVERY_PERIOD') throw new Error('what assistance rests on was not asked');
  const periods = await ofPerson(tx, RecoveryPeriodRow, caseId);
  const spans = periods.map((period) => ({
    startsOn: period.startsOn,
    endsOn: period.endedOn ?? period.endsOn,
  }));
  return { lasts: spanOn(spans, startsOn), lastsKnown: true };
}

export const verificationOf = (told: BasisTold | null) =>
  told?.silent ? ('UNVERIFIED' as const) : ('VERIFIED' as const);
