import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import { screeningInterview } from '../../../shared/law/screening-interview.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { ScreeningInterviewRow } from '../storage/screening-interview.row.ts';
import * as file from './case-file.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { factsOf, openCase } from './facts-of-case.ts';
import { demandReferred } from './known-since.ts';

export interface OfferScreeningInterview {
  readonly caseId: string;
  readonly offeredOn: Day;
  readonly anonymous: boolean;
  readonly interpreterLanguage: string | null;
}

/** Offers an interview, which nobody has to accept. */
export const offerScreeningInterview = (
  context: RequestContext,
  input: OfferScreeningInterview,
): Promise<ScreeningInterviewRow | Refused> => {
  const { caseId, ...offered } = input;
  return decide(context, {
    mutation: 'offerScreeningInterview',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: factsOf(ScreeningInterviewRow).byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      await demandReferred(tx, caseId, 'input.offeredOn', offered.offeredOn);
      const on = { caseId, ruleVersions: [versionOn(screeningInterview, context.today)] };
      return append(tx, context, ScreeningInterviewRow, on, {
        ...offered,
        state: 'OFFERED',
        heldOn: null,
        declinedOn: null,
        conductedBy: null,
        organisation: null,
        companion: false,
        representative: false,
        note: null,
      });
    },
  });
};
