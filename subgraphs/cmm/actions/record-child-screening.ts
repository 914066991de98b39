import { randomUUID } from 'node:crypto';
import type { ChildScreeningOutcome } from '../../../shared/cmm-vocabulary.ts';
import { birthday, type Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { childScreening, screenChild } from '../../../shared/law/child-screening.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { variantOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { ChildScreeningRow } from '../storage/child-screening.row.ts';
import { personOf } from './case-file.ts';
import { demandBorn } from './demand-born.ts';
import { isCase, openCase } from './facts-of-case.ts';
import { tellParties } from './tell-parties.ts';

export interface RecordChildScreening {
  /** Null where no case is kept on the child. */
  readonly caseId: string | null;
  readonly localReference: string;
  /** Null: today. */
  readonly screenedOn: Day | null;
  readonly outcome: ChildScreeningOutcome;
  readonly note: string | null;
}

/** A screening of an unaccompanied child, with or without a case. */
export const recordChildScreening = (
  context: RequestContext,
  input: RecordChildScreening,
): Promise<ChildScreeningRow | Refused> => {
  const { caseId } = input;
  const { caller, now, today } = context;
  const screenedOn = input.screenedOn ?? today;
  return decide(context, {
    mutation: 'recordChildScreening',
    kind: 'CREATE',
    caseId,
    lock: input.localReference,
    input: { ...input, screenedOn },
    isKnown: async (tx) => caseId === null || isCase(tx, caseId),
    find: (tx, id) => tx.findOneByOrFail(ChildScreeningRow, { id }),
    work: async (tx) => {
      if (caseId !== null) await openCase(tx, caseId);
      const bornOn = caseId && (await personOf(tx, caseId)).bornOn;
      const lawful = screenChild({ screenedBy: caller.authority, bornOn }, screenedOn);
      if (isRefused(lawful)) return lawful;
      demandBorn(bornOn, screenedOn);
      // without a case it is of whoever is in a centre now: nobody who was a child then is one still
      if (caseId === null && birthday(screenedOn, variantOn(childScreening, today).data.childUnder) <= today)
        throw badInput('input.screenedOn', 'is so long ago that whoever was a child then is of age');
      const screening: ChildScreeningRow = {
        ...input,
        screenedOn,
        id: randomUUID(),
        version: 1,
        screenedBy: caller.authority,
        recordedAt: now,
        recordedBy: caller.subject,
      };
      await tx.insert(ChildScreeningRow, screening);
      if (caseId) await tellParties(tx, context, { caseId, kind: 'CHILD_SCREENED' });
      return screening;
    },
  });
};
