import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { FollowUpOutcome } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { ReturnFollowUpRow } from '../storage/return-follow-up.row.ts';
import * as file from './return-file.ts';
import { followUpById } from './schedule-follow-up.ts';

export interface RecordFollowUp {
  readonly caseId: string;
  readonly followUpId: string;
  readonly expectedVersion: number;
  readonly heldOn: Day;
  readonly outcome: FollowUpOutcome;
  readonly notes: string | null;
}

/** Records that a follow-up was held and what came of it, or corrects that. A working record, changed in place. */
export const recordFollowUp = (context: RequestContext, input: RecordFollowUp) => {
  const { caseId, followUpId: id, expectedVersion: version, ...held } = input;
  return decide(context, {
    mutation: 'recordFollowUp',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => tx.existsBy(ReturnFollowUpRow, { caseId, id }),
    find: followUpById,
    work: async (tx) => {
      const due = await followUpById(tx, id);
      demandVersion(due, version);
      const { departedOn, status } = await file.returnById(tx, due.returnId);
      if (status === 'WITHDRAWN') throw conflict('The return was withdrawn: no follow-up of it is held.');
      if (departedOn === null || held.heldOn < departedOn)
        throw badInput('input.heldOn', 'is before the departure');
      await tx.update(ReturnFollowUpRow, { id, version }, { ...held, version: version + 1 });
      return followUpById(tx, id);
    },
  });
};
