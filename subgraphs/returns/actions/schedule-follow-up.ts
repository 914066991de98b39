import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import { stepOfReturn } from '../../../shared/law/return-eligible.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { ReturnFollowUpRow } from '../storage/return-follow-up.row.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import * as file from './return-file.ts';

export interface ScheduleFollowUp {
  readonly caseId: string;
  readonly returnId: string;
  readonly dueOn: Day;
}

export const followUpById = (tx: EntityManager, id: string): Promise<ReturnFollowUpRow> =>
  tx.findOneByOrFail(ReturnFollowUpRow, { id });

/** Sets the day on which it is looked at how the person fares. */
export const scheduleFollowUp = (context: RequestContext, input: ScheduleFollowUp) => {
  const { caseId, returnId } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'scheduleFollowUp',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.hasFact(tx, VoluntaryReturnRow, caseId, returnId),
    find: followUpById,
    work: async (tx) => {
      const { status } = await file.returnById(tx, returnId);
      const inOrder = stepOfReturn({ agency: caller.authority, step: 'FOLLOWED_UP', status }, today);
      if (isRefused(inOrder)) return inOrder;
      const due: ReturnFollowUpRow = {
        ...input,
        id: randomUUID(),
        version: 1,
        heldOn: null,
        outcome: null,
        notes: null,
      };
      await tx.insert(ReturnFollowUpRow, due);
      return due;
    },
  });
};
