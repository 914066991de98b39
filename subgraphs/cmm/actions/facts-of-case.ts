import { type EntityManager, type FindOptionsWhere, IsNull } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import { CaseRow } from '../storage/case.row.ts';

/** What CMM keeps of a case, read within a decision's transaction while the case is locked. */

export const isCase = (tx: EntityManager, caseId: string): Promise<boolean> =>
  tx.existsBy(CaseRow, { id: caseId });

/** What a merge takes along is hers in the case that goes on, and there alone it can be changed. */
export async function unmergedCase(tx: EntityManager, id: string): Promise<CaseRow> {
  const found = await tx.findOneByOrFail(CaseRow, { id });
  if (found.mergedIntoId) throw conflict('The case was merged into another one. Go on in that.');
  return found;
}

/**
 * Work goes on in an open case. What protects her, such as withdrawing a consent, and what brings something to its end
 * does not ask for that.
 */
export async function openCase(tx: EntityManager, id: string): Promise<CaseRow> {
  const found = await unmergedCase(tx, id);
  if (found.status === 'CLOSED') throw conflict('The case is closed. Reopen it, then go on.');
  return found;
}

/** The versions in force of one kind of fact. */
export function factsOf<Fact extends LegalFactRow>(row: new () => Fact) {
  const where = (of: Partial<LegalFactRow>) => ({ ...of, supersededAt: IsNull() }) as FindOptionsWhere<Fact>;
  return {
    has: (tx: EntityManager, caseId: string, id: string): Promise<boolean> =>
      tx.existsBy(row, where({ caseId, id })),
    byId: (tx: EntityManager, id: string): Promise<Fact> => tx.findOneByOrFail(row, where({ id })),
    ofCase: (tx: EntityManager, caseId: string): Promise<Fact[]> => tx.findBy(row, where({ caseId })),
  };
}
