import { IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { CourtRole } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { type CaseTold, found, openFile, waitsForCase } from './justice-file.ts';

export interface OpenCourtCase {
  readonly caseId: string;
  readonly number: string;
  readonly court: string;
  readonly role: CourtRole;
  readonly openedOn?: Day | null;
}

/** Records a court case in which she takes part. */
export const openCourtCase = (
  context: RequestContext,
  input: OpenCourtCase,
  told: CaseTold,
): Promise<CourtCaseRow | Refused | FactUnavailable> => {
  const { caseId, number, court, role } = input;
  const { today } = context;
  const openedOn = input.openedOn ?? today;
  return decide(context, {
    mutation: 'openCourtCase',
    kind: 'CREATE',
    caseId,
    input: { ...input, openedOn },
    isKnown: async () => told !== false,
    find: found(CourtCaseRow),
    work: async (tx) => {
      const waits = waitsForCase(told);
      if (waits) return waits;
      if (await tx.existsBy(CourtCaseRow, { caseId, number, role, supersededAt: IsNull() }))
        throw conflict('This court case is on record already.');
      await openFile(tx, caseId, today);
      const said = { number, court, role, openedOn, closedOn: null };
      return append(tx, context, CourtCaseRow, { caseId, ruleVersions: [] }, said);
    },
  });
};
