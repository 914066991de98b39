import { randomUUID } from 'node:crypto';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { conflict } from '../graph-error.ts';
import type { LegalFactRow } from '../storage/legal-fact.row.ts';
import type { RequestContext } from './context.ts';

type Row<Fact> = new () => Fact;
/** What a fact says, beside what every legal fact has. */
type Said<Fact> = Omit<Fact, keyof LegalFactRow>;
/** A legal fact, of a case or of something else. */
type Versioned = Omit<LegalFactRow, 'caseId'>;
type Deciding = Pick<RequestContext, 'caller' | 'now'>;

/** Records a new legal fact of a case: its first version. */
export async function append<Fact extends LegalFactRow>(
  tx: EntityManager,
  { caller, now }: Deciding,
  row: Row<Fact>,
  on: Pick<LegalFactRow, 'caseId' | 'ruleVersions'>,
  said: Said<Fact>,
): Promise<Fact> {
  const fact = {
    ...said,
    factId: randomUUID(),
    id: randomUUID(),
    version: 1,
    caseId: on.caseId,
    recordedAt: now,
    recordedBy: caller.subject,
    recordedByBody: caller.authority,
    ruleVersions: on.ruleVersions,
    supersededAt: null,
  } as LegalFactRow as Fact;
  await tx.insert(row, fact as QueryDeepPartialEntity<Fact>);
  return fact;
}

/** Records another version of it, which supersedes the one before; that stays readable. */
export async function supersede<Fact extends Versioned>(
  tx: EntityManager,
  { caller, now }: Deciding,
  row: Row<Fact>,
  before: Fact,
  ruleVersions: readonly string[],
  changes: Partial<Said<Fact>>,
): Promise<Fact> {
  // another process may have decided by a clock that runs ahead: a version never comes before the one it follows
  const recordedAt = new Date(Math.max(now.getTime(), before.recordedAt.getTime()));
  const superseded: Partial<LegalFactRow> = { supersededAt: recordedAt };
  await tx.update(row, { factId: before.factId } as object, superseded as QueryDeepPartialEntity<Fact>);
  const fact: Fact = {
    ...before,
    ...changes,
    factId: randomUUID(),
    version: before.version + 1,
    recordedAt,
    recordedBy: caller.subject,
    recordedByBody: caller.authority,
    ruleVersions,
  };
  await tx.insert(row, fact as QueryDeepPartialEntity<Fact>);
  return fact;
}

/** Nothing is decided on a version that is no longer the latest. */
export function demandVersion({ version }: { readonly version: number }, expected: number): void {
  if (version !== expected) throw conflict('The record has changed. Read it again, then decide.');
}
