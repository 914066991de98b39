import type { Day } from '../../../shared/day.ts';
import { assistFor } from '../../../shared/law/assistance-duration.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';
import { casesOfPerson } from './cases-of-person.ts';
import {
  type BasisTold,
  durations,
  lastsOf,
  reachesBackTo,
  verificationOf,
} from './duration-of-assistance.ts';
import { openCase } from './facts-of-case.ts';

export interface ChangeAssistanceDuration {
  readonly caseId: string;
  readonly durationId: string;
  readonly expectedVersion: number;
  readonly endsOn: Day | null;
}

/**
 * Lets assistance end on another day than was decided, as long as its basis lasts; to the same day, it confirms what went
 * ahead on silence. While the owner is silent assistance goes on for longer, and never for less. What turns out to rest on
 * nothing can still be ended, which does not make it verified.
 */
export const changeAssistanceDuration = (
  context: RequestContext,
  input: ChangeAssistanceDuration,
  told: BasisTold | null,
): Promise<AssistanceDurationRow | Refused | FactUnavailable> => {
  const { caseId, durationId: id, endsOn } = input;
  return decide(context, {
    mutation: 'changeAssistanceDuration',
    kind: 'UPDATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => durations.has(tx, caseId, id),
    find: durations.byId,
    work: async (tx): Promise<AssistanceDurationRow | Refused | FactUnavailable> => {
      await openCase(tx, caseId);
      const before = await durations.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      const { basis, startsOn } = before;
      const all = await durations.ofCase(tx, caseId);
      const decided = all.filter((other) => other.basis === basis && other.id !== id);
      const { lasts, lastsKnown } = await lastsOf(tx, before, told);
      const rests = lasts !== null && reachesBackTo(lasts, startsOn);
      const ends = endsOn !== null && endsOn <= context.today && isLater(before.endsOn, endsOn);
      // of proceedings that are over nothing is told, and of what never was: what was decided on them has to end all the same
      const held = ends && lastsKnown && !rests ? { startsOn, endsOn } : lasts;
      const facts = { basis, startsOn, endsOn, lasts: held, lastsKnown, decided };
      const lawful = assistFor(facts, context.today);
      if (isRefused(lawful)) return lawful;
      if (told?.silent && !isLater(lawful.endsOn, before.endsOn)) return told.silent;
      const duration = await supersede(tx, context, AssistanceDurationRow, before, [lawful.version], {
        endsOn: lawful.endsOn,
        verification: rests || !lastsKnown ? verificationOf(told) : before.verification,
      });
      await rememberFacts(tx, duration, told?.reliedOn ?? []);
      return duration;
    },
  });
};

/** Null is open: later than any day. */
const isLater = (endsOn: Day | null, before: Day | null) =>
  before !== null && (endsOn === null || before < endsOn);
