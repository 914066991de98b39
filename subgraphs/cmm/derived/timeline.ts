import { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { CaseEvent } from './case-event.ts';
import { eventsOfCmm } from './events-of-cmm.ts';
import { eventsOfImmigration } from './events-of-immigration.ts';
import { eventsOfJustice } from './events-of-justice.ts';
import { eventsOfReturns } from './events-of-returns.ts';
import type { ToldFacts } from './facts.ts';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every room's events up to today, in order, each with its owner. */
export const timeline = (facts: ToldFacts, today: Day): CaseEvent[] =>
  [...eventsOfCmm(facts), ...eventsOfImmigration(facts), ...eventsOfJustice(facts), ...eventsOfReturns(facts)]
    .filter(({ on }) => on <= today)
    .sort(
      (a, b) => compare(a.on, b.on) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compare(a.id, b.id),
    );

/** Events of one day stand in the order of the mechanism. */
const ORDER = Object.keys(CaseEventKind) as CaseEventKind[];
