import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import { JusticeFileRow } from '../storage/justice-file.row.ts';

/** What police, prosecution and courts themselves know of a case, read within a decision's transaction while the case is locked. */

/** Whether there is such a case for the caller: as CMM told, or because a file is open that the caller may know of. */
export type CaseTold = KnownAtCmm;

/** Nothing is begun in a case that was merged into another, nor while nobody can say that there is such a case. */
export function waitsForCase(told: CaseTold): FactUnavailable | null {
  demandNotMerged(told);
  return told === null ? { unavailable: 'CMM', topic: 'CASE' } : null;
}

type Row<Fact> = new () => Fact;

/** The first record of a case opens its file. */
export const openFile = (tx: EntityManager, caseId: string, today: Day): Promise<unknown> =>
  tx
    .createQueryBuilder()
    .insert()
    .into(JusticeFileRow)
    .values({ caseId, openedOn: today })
    .orIgnore()
    .execute();

/** The version of it that stands. */
export const standing = <Fact extends LegalFactRow>(
  tx: EntityManager,
  row: Row<Fact>,
  id: string,
): Promise<Fact> => tx.findOneByOrFail(row, { id, supersededAt: IsNull() } as FindOptionsWhere<Fact>);

export const found =
  <Fact extends LegalFactRow>(row: Row<Fact>) =>
  (tx: EntityManager, id: string): Promise<Fact> =>
    standing(tx, row, id);

/** A decision about a record of the case: of none, or of another case's, it is told alike that there is no such record. */
export const aboutRecord = <Fact extends LegalFactRow>(row: Row<Fact>, caseId: string, id: string) => ({
  isKnown: (tx: EntityManager): Promise<boolean> =>
    tx.existsBy(row, { caseId, id, supersededAt: IsNull() } as FindOptionsWhere<Fact>),
  find: found(row),
});

/** What is recorded once is recorded anew only by who has read what stands: nothing, or this version of it. */
export function demandRead(
  before: { readonly version: number } | null,
  expected: number | null | undefined,
): void {
  if ((before?.version ?? null) !== (expected ?? null))
    throw conflict('Something else stands on record. Read it again, then decide.');
}
