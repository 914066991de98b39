import type { AssistanceDurationBasis } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { assistFor } from '../../../shared/law/assistance-duration.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { type BasisTold, durations, lastsOf, verificationOf } from './duration-of-assistance.ts';
import { isCase, openCase } from './facts-of-case.ts';

export interface DecideAssistanceDuration {
  readonly caseId: string;
  readonly basis: AssistanceDurationBasis;
  /** Null: today. */
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
}

/** Decides how long assistance is given, apart from whether. What it rests on at another authority was asked before. */
export const decideAssistanceDuration = (
  context: RequestContext,
  input: DecideAssistanceDuration,
  told: BasisTold | null,
): Promise<AssistanceDurationRow | Refused> => {
  const { caseId, basis, endsOn } = input;
  const startsOn = input.startsOn ?? context.today;
  return decide(context, {
    mutation: 'decideAssistanceDuration',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input: { ...input, startsOn },
    isKnown: (tx) => isCase(tx, caseId),
    find: durations.byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const decided = (await durations.ofCase(tx, caseId)).filter((before) => before.basis === basis);
      const lasts = await lastsOf(tx, { caseId, basis, startsOn }, told);
      const lawful = assistFor({ basis, startsOn, endsOn, ...lasts, decided }, context.today);
      if (isRefused(lawful)) return lawful;
      const duration = await append(
        tx,
        context,
        AssistanceDurationRow,
        { caseId, ruleVersions: [lawful.version] },
        { basis, startsOn, endsOn: lawful.endsOn, verification: verificationOf(told) },
      );
      await rememberFacts(tx, duration, told?.reliedOn ?? []);
      return duration;
    },
  });
};
