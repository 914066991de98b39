import { IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { InvestigationRow } from '../storage/investigation.row.ts';
import { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { investigationById, recordInvestigation } from './investigations.ts';
import { type CaseTold, openFile, waitsForCase } from './justice-file.ts';

export interface OpenInvestigation {
  readonly caseId: string;
  readonly policeNumber: string;
  readonly unit: string;
  readonly openedOn?: Day | null;
}

/** Opens an investigation that concerns the case from its first day on. */
export const openInvestigation = (
  context: RequestContext,
  input: OpenInvestigation,
  told: CaseTold,
): Promise<InvestigationRow | Refused | FactUnavailable> => {
  const { caseId, policeNumber, unit } = input;
  const { today } = context;
  const openedOn = input.openedOn ?? today;
  return decide(context, {
    mutation: 'openInvestigation',
    kind: 'CREATE',
    caseId,
    input: { ...input, openedOn },
    isKnown: async () => told !== false,
    find: investigationById,
    work: async (tx) => {
      const waits = waitsForCase(told);
      if (waits) return waits;
      await openFile(tx, caseId, today);
      if (await tx.existsBy(InvestigationRow, { policeNumber, supersededAt: IsNull() }))
        throw conflict('An investigation has this police number. Link that one to the case.');
      const said = { policeNumber, unit, status: 'OPEN' as const, openedOn, closedOn: null };
      const investigation = await recordInvestigation(tx, context, said, null);
      const on = { caseId, ruleVersions: [] };
      await append(tx, context, InvestigationCaseRow, on, {
        investigationId: investigation.id,
        linkedOn: openedOn,
        unlinkedOn: null,
        presenceRequired: false,
        presenceRequiredUntil: null,
      });
      return investigation;
    },
  });
};
