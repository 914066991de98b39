import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Any, IsNull } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { lockTogether } from '../../../shared/room/lock-together.ts';
import { InvestigationRow } from '../storage/investigation.row.ts';
import { InvestigationCaseRow } from '../storage/investigation-case.row.ts';

/** Investigations and their links, read within a decision's transaction. */

/**
 * An investigation concerns several cases, and the lock of one does not keep the others' officials waiting. Whoever
 * changes it or a link of it holds this lock as well, and takes it after the case's own: always in this order.
 */
export const lockInvestigations = (tx: EntityManager, ids: readonly string[]): Promise<unknown> =>
  lockTogether(tx, ids, 2);

/**
 * Whether she is needed in a case rests on all its links, and those of one investigation change under its lock alone. Whoever
 * changes whether she is holds this lock too, of all such cases and last of all, before reading what the other links say.
 */
export const lockPresence = (tx: EntityManager, caseIds: readonly string[]): Promise<unknown> =>
  lockTogether(tx, caseIds, 3);

export const investigationById = (tx: EntityManager, id: string): Promise<InvestigationRow> =>
  tx.findOneByOrFail(InvestigationRow, { id, supersededAt: IsNull() });

export const isInvestigation = (tx: EntityManager, id: string): Promise<boolean> =>
  tx.existsBy(InvestigationRow, { id, supersededAt: IsNull() });

/** A decision on an investigation, by way of a case that it concerns or did: through any other there is no such record. */
export const aboutInvestigation = (caseId: string, investigationId: string) => ({
  isKnown: (tx: EntityManager): Promise<boolean> =>
    tx.existsBy(InvestigationCaseRow, { caseId, investigationId, supersededAt: IsNull() }),
  find: investigationById,
});

/** What was unlinked from a case is not worked on by way of it. */
export async function demandLinked(
  tx: EntityManager,
  caseId: string,
  investigationId: string,
): Promise<void> {
  const now = { unlinkedOn: IsNull(), supersededAt: IsNull() };
  if (!(await tx.existsBy(InvestigationCaseRow, { caseId, investigationId, ...now })))
    throw conflict('The investigation is no longer linked to this case.');
}

export const linksOfCases = (
  tx: EntityManager,
  caseIds: readonly string[],
): Promise<InvestigationCaseRow[]> =>
  tx.findBy(InvestigationCaseRow, { caseId: Any([...caseIds]), supersededAt: IsNull() });

type Said = Pick<InvestigationRow, 'policeNumber' | 'unit' | 'status' | 'openedOn' | 'closedOn'>;

/** A version of it: the first, or one that supersedes the version before. */
export async function recordInvestigation(
  tx: EntityManager,
  { caller, now }: Pick<RequestContext, 'caller' | 'now'>,
  said: Said,
  before: InvestigationRow | null,
): Promise<InvestigationRow> {
  // another process may have recorded by a clock that runs ahead: a version never comes before the one it follows
  const recordedAt = before ? new Date(Math.max(now.getTime(), before.recordedAt.getTime())) : now;
  if (before) await tx.update(InvestigationRow, { factId: before.factId }, { supersededAt: recordedAt });
  const row: InvestigationRow = {
    factId: randomUUID(),
    id: before?.id ?? randomUUID(),
    version: (before?.version ?? 0) + 1,
    recordedAt,
    recordedBy: caller.subject,
    recordedByBody: caller.authority,
    supersededAt: null,
    ...said,
  };
  await tx.insert(InvestigationRow, row);
  return row;
}
