import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { ageGroupOn } from '../../../shared/law/age-group-on.ts';
import { childRepresentative } from '../../../shared/law/child-representative.ts';
import { variantOn } from '../../../shared/law/rule.ts';
import { PersonRow } from '../storage/person.row.ts';

/** What is recorded of a child is of somebody who was born by then, and not of age. Whose day of birth is not known may be one. */
export async function demandChild(tx: EntityManager, caseId: string, day: Day): Promise<void> {
  const bornOn = (await tx.findOneBy(PersonRow, { caseId }))?.bornOn ?? null;
  if (bornOn === null) return;
  if (day < bornOn) throw badInput('input.caseId', 'is of a person who was not born by that day');
  const { childUnder } = variantOn(childRepresentative, day).data;
  if (ageGroupOn({ bornOn }, childUnder, day) === 'ADULT')
    throw badInput(
      'input.caseId',
      'is of a person who was of age on that day, by the day of birth on record',
    );
}
