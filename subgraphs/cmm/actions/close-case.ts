import type { ClosureReason } from '../../../shared/cmm-vocabulary.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, demandVersion } from '../../../shared/room/legal-facts.ts';
import { CaseRow } from '../storage/case.row.ts';
import { CaseClosureRow } from '../storage/case-closure.row.ts';
import * as file from './case-file.ts';

export interface CloseCase {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly reason: ClosureReason;
}

/** CMM's work on the case is over. It can be opened again. */
export const closeCase = (context: RequestContext, input: CloseCase): Promise<CaseRow | Refused> => {
  const { caseId, expectedVersion, reason } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'closeCase',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: file.byId,
    work: async (tx) => {
      demandVersion(await file.openCase(tx, caseId), expectedVersion);
      const closed = { closedOn: today, reason, mergedIntoId: null, reopenedOn: null };
      await append(tx, context, CaseClosureRow, { caseId, ruleVersions: [] }, closed);
      await tx.update(
        CaseRow,
        { id: caseId, version: expectedVersion },
        { status: 'CLOSED', closedOn: today, version: expectedVersion + 1 },
      );
      await file.tellParties(tx, context, caseId, 'CASE_CLOSED');
      return file.byId(tx, caseId);
    },
  });
};
