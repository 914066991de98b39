import type { EntityManager } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { type IdentificationTold, identificationOf } from './identification-told.ts';

type Answer = boolean | FactUnavailable;

/** What the others told of a case: whether such a thing runs in it, or who did not tell. */
export interface HeldTold {
  readonly identification: IdentificationTold;
  readonly permit: Answer;
  readonly asylum: Answer;
  readonly reflectionPeriod: Answer;
  readonly departureDeadline: Answer;
  readonly voluntaryReturn: Answer;
}

/**
 * In the order in which it weighs: what the rest is given upon, what she stays on from the longest to the shortest, then what
 * she is to do by it. Two cases are compared by the first of these that one of them holds alone, so of two ways to merge
 * them one is always open.
 */
const IN_ORDER: Readonly<Record<keyof HeldTold, string>> = {
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
  const ends = { ...told.ends, identification: await identified(tx, caseId, told.ends.identification) };
  const goesOn = {
    ...told.goesOn,
    identification: await identified(tx, intoCaseId, told.goesOn.identification),
  };
  for (const [held, says] of Object.entries(IN_ORDER) as [keyof HeldTold, string][]) {
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

async function identified(tx: EntityManager, caseId: string, told: IdentificationTold): Promise<Answer> {
  const { inForce, known } = await identificationOf(tx, caseId, told);
  return !known && told.silent ? told.silent : inForce?.outcome === 'IDENTIFIED';
}
