import type { Day } from '../../../../shared/day.ts';
import type { HandOverFact } from '../case-facts.ts';
import type { ToldFacts } from '../facts.ts';
import { firstRecorded } from './as-recorded.ts';

/** What CMM has on record that went ahead while DIS was silent, and waits to be confirmed. */

/** The day of the last hand-over, where it waits to be confirmed. */
export function handedOverOnSilence({ cmm }: ToldFacts, { cmm: { handOvers } }: ToldFacts): Day | null {
  const madeAt = (one: HandOverFact) => firstRecorded(one, handOvers ?? []);
  const [last] = [...(cmm.handOvers ?? [])].sort((one, other) => (madeAt(one) < madeAt(other) ? 1 : -1));
  return last?.verification === 'UNVERIFIED' ? last.handedOverOn : null;
}
