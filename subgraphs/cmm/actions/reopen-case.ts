import { IsNull } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { CaseRow } from '../storage/case.row.ts';
import { CaseClosureRow } from '../storage/case-closure.row.ts';
import * as file from './case-file.ts';
import { tellParties } from './tell-parties.ts';

export interface ReopenCase {
  readonly caseId: string;
  readonly expectedVersion: number;
}

/** Takes up a closed case again. One that was merged goes on as the other. */
export const reopenCase = (context: RequestContext, input: ReopenCase): Promise<CaseRow | Refused> => {
  const { caseId, expectedVersion } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'reopenCase',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: file.byId,
    work: async (tx) => {
      const found = await file.byId(tx, caseId);
      demandVersion(found, expectedVersion);
      if (found.mergedIntoId) throw conflict('The case was merged into another one. Go on in that.');
      if (found.status === 'OPEN') throw conflict('The case is open.');
      const closures = { caseId, supersededAt: IsNull(), reopenedOn: IsNull() };
      const closure = await tx.findOneBy(CaseClosureRow, closures);
      if (closure) await supersede(tx, context, CaseClosureRow, closure, [], { reopenedOn: today });
      await tx.update(
        CaseRow,
        { id: caseId, version: expectedVersion },
        { status: 'OPEN', closedOn: null, version: expectedVersion + 1 },
      );
      await tellParties(tx, context, { caseId, kind: 'CASE_REOPENED', among: 'ALL' });
      return file.byId(tx, caseId);
    },
  });
};
