import { addDays, type Day, startOfDay } from '../../../../shared/day.ts';
import { leftBetween } from '../../../../shared/law/left-since.ts';
import type { StayBasis } from '../../../../shared/vocabulary.ts';
import { departedSince, departuresOf, reflectionsOf } from '../course-of-stay.ts';
import { inEveryFile, stayByEveryFile } from '../every-file.ts';
import type { ToldFacts } from '../facts.ts';
import type { Records } from './as-recorded.ts';
import { identifiedOn } from './decisions.ts';

/** Whether what was offered or given on a day was so in her stay of now: she has not left between it and the decision that identifies her. */
export function isOfThisStay(facts: ToldFacts, asOf: Day): (day: Day) => boolean {
  const identified = identifiedOn(facts, asOf);
  return (day) => !identified || !leftBetween(day, identified.decidedOn, departuresOf(facts));
}

/** Also in a case that was merged into this one. */
export function isReflectionOffered(facts: ToldFacts, asOf: Day): boolean {
  const offers = inEveryFile(facts, ({ offers }) => offers);
  return [
    ...reflectionsOf(facts).map(({ latest }) => latest.startsOn),
    ...offers.flatMap(({ offeredOn, requestedOn }) => offeredOn ?? requestedOn ?? []),
  ].some(isOfThisStay(facts, asOf));
}

interface SinceIdentified {
  readonly identifiedOn: Day | null;
  readonly stays: readonly (StayBasis | null)[];
  readonly over: boolean;
}

/**
 * What a victim's right to a period goes by: since when she is identified, her stay of yesterday and today, and that she is here
 * still. It is what was on record when the day began, as far as it is so still: what is recorded today is not late today.
 */
export function sinceIdentified(facts: ToldFacts, { at }: Records, asOf: Day): SinceIdentified {
  const before = at(startOfDay(asOf).toISOString());
  const then = identifiedOn(before, asOf);
  const identified = then?.outcome === 'IDENTIFIED' && identifiedOn(facts, asOf)?.outcome === 'IDENTIFIED';
  const { case: opened } = facts.cmm;
  return {
    identifiedOn: identified ? then.decidedOn : null,
    stays: [stayByEveryFile(before, addDays(asOf, -1)), stayByEveryFile(facts, asOf)],
    over:
      opened === null ||
      (opened.closedOn !== null && opened.closedOn <= asOf) ||
      (then !== null && departedSince(facts, then.decidedOn) !== null),
  };
}
