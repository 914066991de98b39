import { addDays, type Day } from '../../../shared/day.ts';
import type { FactsOfHer } from './case-facts.ts';
import type { ToldFacts } from './facts.ts';

type OfCmm = Pick<ToldFacts, 'cmm'>;

/** What CMM has of her in this case and in those that were merged into it: a merge takes along whoever accompanies her, and acts for a child. */
export const inEveryCase = <Fact>(
  { cmm }: OfCmm,
  of: (facts: FactsOfHer) => readonly Fact[] | null,
): readonly Fact[] => [cmm, ...cmm.merged].flatMap((facts) => of(facts) ?? []);

/** The same of the cases that this reader is shown. What was done in another is held against the rules, and told of to nobody but those who work on that one. */
export const inEveryCaseShown = <Fact>(
  { cmm }: OfCmm,
  of: (facts: FactsOfHer) => readonly Fact[] | null,
): readonly Fact[] =>
  inEveryCase({ cmm: { ...cmm, merged: cmm.merged.filter(({ isShown }) => isShown) } }, of);

/** The day on which this case was merged into another: what goes on for her goes on there from then on. */
export const mergedOn = ({ cmm }: OfCmm): Day | null =>
  cmm.case !== null && cmm.case.mergedIntoId !== null ? cmm.case.closedOn : null;

/** Whether it had been by a day: what is due by what else stands in that one is judged there. */
export function isMerged(facts: OfCmm, day: Day): boolean {
  const merged = mergedOn(facts);
  return merged !== null && merged <= day;
}

/** A day, or the last one that was wholly of this case, where it was merged by then. */
export const dayInThisCase = (facts: OfCmm, day: Day): Day => dayBefore(mergedOn(facts), day);

/** A day, or the last one on which the case was open from beginning to end, where it was closed or merged by then. */
export const dayWhileOpen = (facts: OfCmm, day: Day): Day => dayBefore(facts.cmm.case?.closedOn ?? null, day);

const dayBefore = (ended: Day | null, day: Day): Day =>
  ended !== null && ended <= day ? addDays(ended, -1) : day;
