import type { Day } from '../../../../shared/day.ts';
import type { AssessmentRequestFact, HandOverFact } from '../case-facts.ts';
import { dayWhileOpen, isMerged } from '../every-case.ts';
import type { ToldFacts } from '../facts.ts';
import { firstRecorded } from './as-recorded.ts';

/** What CMM has on record that went ahead while DIS was silent, and waits to be confirmed. */

/** The day of the last hand-over, where it waits to be confirmed. */
export function handedOverOnSilence({ cmm }: ToldFacts, { cmm: { handOvers } }: ToldFacts): Day | null {
  const madeAt = (one: HandOverFact) => firstRecorded(one, handOvers ?? []);
  const [last] = [...(cmm.handOvers ?? [])].sort((one, other) => (madeAt(one) < madeAt(other) ? 1 : -1));
  return last?.verification === 'UNVERIFIED' ? last.handedOverOn : null;
}

/** The day of the last answer to a body that asked, where it waits to be confirmed: in a closed case none can be, in a merged one it can. */
export function answeredOnSilence(facts: ToldFacts, { cmm: every }: ToldFacts, asOf: Day): Day | null {
  const { cmm } = facts;
  if (dayWhileOpen(facts, asOf) < asOf && !isMerged(facts, asOf)) return null;
  const answers = (every.assessmentRequests ?? []).filter(({ answeredOn }) => answeredOn !== null);
  const givenAt = (one: AssessmentRequestFact) => firstRecorded(one, answers);
  const given = (cmm.assessmentRequests ?? []).filter(({ answeredOn }) => answeredOn !== null);
  const waits = given.find(
    (one) =>
      one.verification === 'UNVERIFIED' &&
      given.every((other) => other.requestedBy !== one.requestedBy || givenAt(other) <= givenAt(one)),
  );
  return waits?.answeredOn ?? null;
}
