import { Any, type EntityManager, IsNull } from 'typeorm';
import type { CourtRole } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { supersede } from '../../../shared/room/legal-facts.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { InvestigationRow } from '../storage/investigation.row.ts';
import { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { linksOfCases, lockInvestigations, lockPresence } from './investigations.ts';
import { tellOfPresence } from './presence-told.ts';

/** In what role she may be needed for a prosecution: a trial of her own, or a civil suit of hers, is none of it. */
const NEEDED_AS: readonly CourtRole[] = ['WITNESS', 'INJURED_PARTY'];

/** Whether a prosecution for which she may be needed is before a court. */
export const isProsecuted = (tx: EntityManager, caseId: string): Promise<boolean> =>
  tx.existsBy(CourtCaseRow, {
    caseId,
    role: Any([...NEEDED_AS]),
    closedOn: IsNull(),
    supersededAt: IsNull(),
  });

const REQUIRED = { presenceRequired: true, unlinkedOn: IsNull(), supersededAt: IsNull() };

/** For this investigation nobody is needed any more; in which cases somebody was. */
export const endPresenceForInvestigation = async (
  tx: EntityManager,
  context: RequestContext,
  investigationId: string,
): Promise<readonly string[]> =>
  endPresence(tx, context, await tx.findBy(InvestigationCaseRow, { investigationId, ...REQUIRED }));

/** The last prosecution has ended: in this case nobody is needed any more but for an investigation that still runs. */
export async function endPresenceForProsecution(
  tx: EntityManager,
  context: RequestContext,
  { caseId, role }: Pick<CourtCaseRow, 'caseId' | 'role'>,
): Promise<void> {
  if (!NEEDED_AS.includes(role) || (await isProsecuted(tx, caseId))) return;
  const links = await tx.findBy(InvestigationCaseRow, { caseId, ...REQUIRED });
  const investigations = links.map(({ investigationId }) => investigationId);
  await lockInvestigations(tx, investigations);
  const closed = { id: Any(investigations), status: 'CLOSED' as const, supersededAt: IsNull() };
  const over = (await tx.findBy(InvestigationRow, closed)).map(({ id }) => id);
  const ended = { caseId, investigationId: Any(over), ...REQUIRED };
  await endPresence(tx, context, await tx.findBy(InvestigationCaseRow, ended));
}

async function endPresence(
  tx: EntityManager,
  context: RequestContext,
  links: readonly InvestigationCaseRow[],
): Promise<readonly string[]> {
  const caseIds = [...new Set(links.map(({ caseId }) => caseId))];
  await lockPresence(tx, caseIds);
  const all = await linksOfCases(tx, caseIds);
  for (const caseId of caseIds) {
    const before = all.filter((each) => each.caseId === caseId);
    const ended = new Map<string, InvestigationCaseRow>();
    const none = { presenceRequired: false, presenceRequiredUntil: null };
    for (const link of links.filter((each) => each.caseId === caseId))
      ended.set(link.id, await supersede(tx, context, InvestigationCaseRow, link, [], none));
    const after = before.map((each) => ended.get(each.id) ?? each);
    await tellOfPresence(tx, context, caseId, { before, after }, true);
  }
  return caseIds;
}
