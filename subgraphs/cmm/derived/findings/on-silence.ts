import type { Day } from '../../../../shared/day.ts';
import type { AssessmentRequestFact, HandOverFact } from '../case-facts.ts';
import { dayWhileOpen, inEveryCase, isMerged } from '../every-case.ts';
import type { ToldFacts } from '../facts.ts';
import { firstRecorded } from './as-recorded.ts';

/** What CMM has on record that went ahead while DIS was silent, and waits to be confirmed. */

/** The day of the last hand-over, where it waits to be confirmed. */
export function handedOverOnSilence({ cmm }: ToldFacts, { cmm: { handOvers } }: ToldFacts): Day | null {
  const madeAt = (one: HandOverFact) => firstRecorded(one, handOvers ?? []);
  const [last] = [...(cmm.handOvers ?? [])].sort((one, other) => (madeAt(one) < madeAt(other) ? 1 : -1));
  return last?.verification === 'UNVERIFIED' ? last.handedOverOn : null;
}

/** The day of the last answer to a body that asked, in whichever of her cases, where it waits to be confirmed: in a closed case none can be, in a merged one it can. */
export function answeredOnSilence(facts: ToldFacts, every: ToldFacts, asOf: Day): Day | null {
  if (dayWhileOpen(facts, asOf) < asOf && !isMerged(facts, asOf)) return null;
  const answersIn = (told: ToldFacts) =>
    inEveryCase(told, ({ assessmentRequests }) => assessmentRequests).filter(
      ({ answeredOn }) => answeredOn !== null,
    );
  const answers = answersIn(every);
  const givenAt = (one: AssessmentRequestFact) => firstRecorded(one, answers);
  const given = answersIn(facts);
  const waits = given.find(
    (one) =>
      one.verification === 'UNVERIFIED' &&
      given.every((other) => other.requestedBy !== one.requestedBy || givenAt(other) <= givenAt(one)),
  );
  return waits?.answeredOn ?? null;
}
