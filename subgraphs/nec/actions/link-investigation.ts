import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { investigationById, isInvestigation, linksOfCases, lockInvestigations } from './investigations.ts';
import { type CaseTold, found, openFile, waitsForCase } from './justice-file.ts';

export interface LinkInvestigation {
  readonly caseId: string;
  readonly investigationId: string;
  readonly linkedOn?: Day | null;
}

/** Records that an investigation concerns another case too. */
export const linkInvestigation = (
  context: RequestContext,
  input: LinkInvestigation,
  told: CaseTold,
): Promise<InvestigationCaseRow | Refused | FactUnavailable> => {
  const { caseId, investigationId } = input;
  const { today } = context;
  const linkedOn = input.linkedOn ?? today;
  return decide(context, {
    mutation: 'linkInvestigation',
    kind: 'CREATE',
    caseId,
    input: { ...input, linkedOn },
    isKnown: async (tx) => told !== false && isInvestigation(tx, investigationId),
    find: found(InvestigationCaseRow),
    work: async (tx) => {
      const waits = waitsForCase(told);
      if (waits) return waits;
      await lockInvestigations(tx, [investigationId]);
      const { openedOn } = await investigationById(tx, investigationId);
      if (linkedOn < openedOn)
        throw badInput('input.linkedOn', 'is before the day the investigation was opened');
      const links = await linksOfCases(tx, [caseId]);
      const isLinked = links.some(
        (link) =>
          link.investigationId === investigationId &&
          (link.unlinkedOn === null || link.unlinkedOn >= linkedOn),
      );
      if (isLinked) throw conflict('The investigation is linked to this case on that day already.');
      await openFile(tx, caseId, today);
      const on = { caseId, ruleVersions: [] };
      return append(tx, context, InvestigationCaseRow, on, {
        investigationId,
        linkedOn,
        unlinkedOn: null,
        presenceRequired: false,
        presenceRequiredUntil: null,
      });
    },
  });
};
