import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import { screeningInterview } from '../../../shared/law/screening-interview.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { ScreeningInterviewRow } from '../storage/screening-interview.row.ts';
import { casesOfPerson, openOrMerged } from './cases-of-person.ts';
import { factsOf } from './facts-of-case.ts';

export interface RecordScreeningInterview {
  readonly caseId: string;
  readonly interviewId: string;
  readonly expectedVersion: number;
  readonly state: 'HELD' | 'DECLINED';
  readonly on: Day;
  readonly companion: boolean;
  readonly representative: boolean;
  readonly note: string | null;
}

const interviews = factsOf(ScreeningInterviewRow);

/** What became of an interview that was offered: the caller's body held it, or she declined it; also one that was offered in a case that was merged. */
export const recordScreeningInterview = (
  context: RequestContext,
  input: RecordScreeningInterview,
): Promise<ScreeningInterviewRow | Refused> => {
  const { caseId, interviewId, expectedVersion, state, on, companion, representative, note } = input;
  const { caller } = context;
  return decide(context, {
    mutation: 'recordScreeningInterview',
    kind: 'UPDATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => interviews.has(tx, caseId, interviewId),
    find: interviews.byId,
    work: async (tx) => {
      await openOrMerged(tx, caseId);
      const before = await interviews.byId(tx, interviewId);
      demandVersion(before, expectedVersion);
      if (before.state !== 'OFFERED') throw conflict('What became of this interview is recorded already.');
      if (on < before.offeredOn) throw badInput('input.on', 'is before the day of the offer');
      const outcome =
        state === 'HELD'
          ? { heldOn: on, conductedBy: caller.authority, organisation: caller.organisation }
          : { declinedOn: on };
      const versions = [versionOn(screeningInterview, on)];
      const changes = { ...outcome, state, companion, representative, note };
      return supersede(tx, context, ScreeningInterviewRow, before, versions, changes);
    },
  });
};
