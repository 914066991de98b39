import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import type { InvestigationRow } from '../storage/investigation.row.ts';
import {
  aboutInvestigation,
  demandLinked,
  investigationById,
  lockInvestigations,
  recordInvestigation,
} from './investigations.ts';
import { endPresenceForInvestigation } from './presence-ends.ts';

export interface CloseInvestigation {
  readonly caseId: string;
  readonly investigationId: string;
  readonly expectedVersion: number;
  readonly closedOn?: Day | null;
  readonly prosecutionFollows: boolean;
}

/** Closes an investigation, in all the cases that it concerns. Nobody is needed for it any more unless prosecution follows. */
export const closeInvestigation = (
  context: RequestContext,
  input: CloseInvestigation,
): Promise<InvestigationRow | Refused> => {
  const { caseId, investigationId } = input;
  const closedOn = input.closedOn ?? context.today;
  let concerned: readonly string[] = [];
  return decide(context, {
    mutation: 'closeInvestigation',
    kind: 'UPDATE',
    caseId,
    input: { ...input, closedOn },
    ...aboutInvestigation(caseId, investigationId),
    work: async (tx) => {
      await lockInvestigations(tx, [investigationId]);
      await demandLinked(tx, caseId, investigationId);
      const before = await investigationById(tx, investigationId);
      demandVersion(before, input.expectedVersion);
      if (before.status === 'CLOSED') throw conflict('The investigation is closed already.');
      if (closedOn < before.openedOn) throw badInput('input.closedOn', 'is before the day it was opened');
      const { policeNumber, unit, openedOn } = before;
      const said = { policeNumber, unit, status: 'CLOSED' as const, openedOn, closedOn };
      const investigation = await recordInvestigation(tx, context, said, before);
      if (!input.prosecutionFollows)
        concerned = await endPresenceForInvestigation(tx, context, investigationId);
      return investigation;
    },
    otherCases: async () => concerned,
  });
};
