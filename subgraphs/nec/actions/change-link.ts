import type { EntityManager } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { linksOfCases, lockInvestigations, lockPresence } from './investigations.ts';
import { aboutRecord, standing } from './justice-file.ts';
import { tellOfPresence } from './presence-told.ts';

export interface LinkNamed {
  readonly caseId: string;
  readonly linkId: string;
  readonly expectedVersion: number;
}

type Changes = Partial<
  Pick<InvestigationCaseRow, 'unlinkedOn' | 'presenceRequired' | 'presenceRequiredUntil'>
>;

/** What `unlinkInvestigation` and `setPresenceRequired` have in common: another version of a link that lasts, and who learns of it. */
export const changeLink = (
  context: RequestContext,
  mutation: string,
  input: LinkNamed,
  changesOf: (
    link: InvestigationCaseRow,
    tx: EntityManager,
  ) => Changes | Refused | Promise<Changes | Refused>,
): Promise<InvestigationCaseRow | Refused> => {
  const { caseId, linkId } = input;
  return decide(context, {
    mutation,
    kind: 'UPDATE',
    caseId,
    input,
    ...aboutRecord(InvestigationCaseRow, caseId, linkId),
    work: async (tx) => {
      const link = await locked(tx, linkId);
      demandVersion(link, input.expectedVersion);
      if (link.unlinkedOn) throw conflict('The investigation is no longer linked to this case.');
      await lockPresence(tx, [caseId]);
      const before = await linksOfCases(tx, [caseId]);
      const changes = await changesOf(link, tx);
      if (isRefused(changes)) return changes;
      const changed = await supersede(tx, context, InvestigationCaseRow, link, [], changes);
      const after = before.map((each) => (each.id === linkId ? changed : each));
      await tellOfPresence(tx, context, caseId, { before, after });
      return changed;
    },
  });
};

/** Closing an investigation changes links as well, under the investigation's lock: what is read before it may be old. */
async function locked(tx: EntityManager, linkId: string): Promise<InvestigationCaseRow> {
  const { investigationId } = await standing(tx, InvestigationCaseRow, linkId);
  await lockInvestigations(tx, [investigationId]);
  return standing(tx, InvestigationCaseRow, linkId);
}
