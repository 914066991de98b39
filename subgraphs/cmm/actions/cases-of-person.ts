import { type EntityManager, type FindOptionsWhere, In, IsNull } from 'typeorm';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import { casesGoingOn, mergedCases } from '../storage/merged-cases.ts';
import { openCase } from './facts-of-case.ts';

/** What was granted to a person in one of her cases was granted to her: it runs on, whichever of them goes on. */

/** All cases of the person of this one: the one that goes on, and all that were merged into it by however many steps. While that one is locked they stay the same. */
export async function casesOfPerson(tx: EntityManager, caseId: string): Promise<readonly string[]> {
  const [{ goesOnId } = { goesOnId: caseId }] = await casesGoingOn(tx, [caseId]);
  return [goesOnId, ...(await mergedCases(tx, [goesOnId])).map(({ id }) => id)];
}

/** The versions in force of one kind of fact, in whichever of her cases. */
export const ofPerson = async <Fact extends LegalFactRow>(
  tx: EntityManager,
  row: new () => Fact,
  caseId: string,
): Promise<Fact[]> => {
  const caseIds = await casesOfPerson(tx, caseId);
  return tx.findBy(row, { caseId: In(caseIds), supersededAt: IsNull() } as FindOptionsWhere<Fact>);
};

/** What stands in a case that was merged is continued there, as in the other rooms; once the one that goes on is closed nothing is. */
export async function openOrMerged(tx: EntityManager, caseId: string): Promise<void> {
  const [goesOn = caseId] = await casesOfPerson(tx, caseId);
  await openCase(tx, goesOn);
}
