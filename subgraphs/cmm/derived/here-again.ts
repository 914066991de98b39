import { type Day, dayOf } from '../../../shared/day.ts';
import { decisionInForce } from '../../../shared/law/decisions-agree.ts';
import { isHereAgain } from '../../../shared/law/left-since.ts';
import { inEveryFile } from './every-file.ts';
import type { Groups, ToldFacts } from './facts.ts';
import { identification } from './identification.ts';

/** Who may show it: whoever decides on identification, and whoever else knows. Not everybody who acts is told of all of it. */
export const SHOWN_HERE_BY: Groups = {
  CMM: ['IDENTIFICATION'],
  DIS: ['IDENTIFICATION', 'ASYLUM'],
  NEC: ['COURT_STATUS', 'DETENTION'],
};

/**
 * Whether she is known to have come back, in whichever of her cases: since she left a body identified her, she lodged an asylum
 * application, was held, or a return was offered to her.
 */
export function cameBackAfter(facts: ToldFacts, departedOn: Day | null): boolean {
  if (departedOn === null) return false;
  const { inForce } = decisionInForce(identification(facts).decisions);
  return [
    inForce?.outcome === 'IDENTIFIED' ? inForce.decidedOn : null,
    ...inEveryFile(facts, ({ asylum }) => asylum).map(({ lodgedOn }) => lodgedOn),
    ...(facts.justice?.detentions ?? []).map(({ beganAt }) => dayOf(new Date(beganAt))),
    ...(facts.returns?.returns ?? []).map(({ offeredOn }) => offeredOn),
  ].some((day) => isHereAgain(departedOn, day));
}

/** Whether she is taken to be away since a day on which she left. */
export type Absence = (facts: ToldFacts, since: Day) => boolean;

/** Nothing says that she came back, and nobody who may have identified her since is silent: no absence is concluded from that. */
export const isAway: Absence = (facts, since) =>
  !cameBackAfter(facts, since) && identification(facts).unseen.length === 0;
