import type { EntityManager } from 'typeorm';
import { type Day, later } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { isHereAgain } from '../../../shared/law/left-since.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import { type IdentificationTold, identificationOf } from './identification-told.ts';

type Answer = boolean | FactUnavailable;

/** What the others told of a case: whether such a thing runs in it, or who did not tell. */
export interface HeldTold {
  readonly identification: IdentificationTold;
  readonly permit: Answer;
  readonly asylum: Answer;
  readonly reflectionPeriod: Answer;
  readonly departureDeadline: Answer;
  /** Of each return that is not over when she left by it; null where she has not. */
  readonly returns: readonly (Day | null)[] | FactUnavailable;
  readonly reliedOn: readonly ReliedOn[];
}

/** What a case holds for her. */
type Held = Readonly<
  Record<Exclude<keyof HeldTold, 'returns' | 'reliedOn'>, Answer> & Record<'voluntaryReturn', Answer>
>;

/**
 * In the order in which it weighs: what the rest is given upon, what she stays on from the longest to the shortest, then what
 * she is to do by it. Two cases are compared by the first of these that one of them holds alone, so of two ways to merge
 * them one is always open.
 */
const IN_ORDER: Readonly<Record<keyof Held, string>> = {
  identification: 'The person is identified',
  permit: 'A residence permit holds',
  asylum: 'An application for asylum is pending or was granted',
  reflectionPeriod: 'A reflection period runs',
  departureDeadline: 'A deadline to leave runs',
  voluntaryReturn: 'A voluntary return is under way',
};

/**
 * What is decided next is decided by what stands in the case that goes on: it has to be the one that holds more for her. Where
 * a silent owner could know that it is not, there is time to wait for its answer.
 */
export async function demandNothingLost(
  tx: EntityManager,
  { caseId, intoCaseId }: { readonly caseId: string; readonly intoCaseId: string },
  told: { readonly ends: HeldTold; readonly goesOn: HeldTold },
): Promise<FactUnavailable | null> {
  const decided = {
    ends: await identificationOf(tx, caseId, told.ends.identification),
    goesOn: await identificationOf(tx, intoCaseId, told.goesOn.identification),
  };
  const identified = {
    on: [decided.ends, decided.goesOn].reduce<Day | null>(lastOf, null),
    silent: told.ends.identification.silent ?? told.goesOn.identification.silent,
  };
  const ends = heldIn(told.ends, decided.ends, identified);
  const goesOn = heldIn(told.goesOn, decided.goesOn, identified);
  for (const [held, says] of Object.entries(IN_ORDER) as [keyof Held, string][]) {
    const [here, there] = [ends[held], goesOn[held]];
    if (typeof here !== 'boolean') return here;
    if (typeof there !== 'boolean') return there;
    if (here && !there)
      throw conflict(
        `${says} in the case that would end, and not in the one that would go on. Merge them the other way round.`,
      );
    if (there && !here) return null;
  }
  return null;
}

type Decided = Awaited<ReturnType<typeof identificationOf>>;

/** When she was last identified in either case, and who may know that she was since. */
interface Identified {
  readonly on: Day | null;
  readonly silent: FactUnavailable | null;
}

const lastOf = (on: Day | null, { inForce }: Decided): Day | null =>
  inForce?.outcome === 'IDENTIFIED' ? later(on ?? inForce.decidedOn, inForce.decidedOn) : on;

const heldIn = (
  { identification, returns, permit, asylum, reflectionPeriod, departureDeadline }: HeldTold,
  { inForce, known }: Decided,
  identified: Identified,
): Held => ({
  permit,
  asylum,
  reflectionPeriod,
  departureDeadline,
  identification: !known && identification.silent ? identification.silent : inForce?.outcome === 'IDENTIFIED',
  voluntaryReturn: isUnderWay(returns, identified),
});

/** One that she has come back from is not, whatever is still to be recorded of it: she was identified since, in either case. */
function isUnderWay(returns: HeldTold['returns'], { on, silent }: Identified): Answer {
  if ('unavailable' in returns) return returns;
  const left = returns.filter((departedOn) => departedOn === null || !isHereAgain(departedOn, on));
  if (left.length > 0 && silent && !left.includes(null)) return silent;
  return left.length > 0;
}
