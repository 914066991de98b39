import { type EntityManager, IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { CaseRow } from '../storage/case.row.ts';
import { CompetenceRow } from '../storage/competence.row.ts';
import { PersonRow } from '../storage/person.row.ts';

/** What CMM itself knows of a case, read within a decision's transaction while the case is locked. */

export const exists = (tx: EntityManager, id: string): Promise<boolean> => tx.existsBy(CaseRow, { id });

export const byId = (tx: EntityManager, id: string): Promise<CaseRow> => tx.findOneByOrFail(CaseRow, { id });

export const personOf = (tx: EntityManager, caseId: string): Promise<PersonRow> =>
  tx.findOneByOrFail(PersonRow, { caseId });

/** The record of which body is competent on a day. */
export async function competenceOn(
  tx: EntityManager,
  caseId: string,
  day: Day,
): Promise<CompetenceRow | null> {
  const records = await tx.findBy(CompetenceRow, { caseId, supersededAt: IsNull() });
  return (
    records.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null
  );
}

/** Whom CMM admits to the case now. */
export const partiesTo = (tx: EntityManager, caseId: string): Promise<CasePartyRow[]> =>
  tx.findBy(CasePartyRow, { caseId, endedAt: IsNull() });
