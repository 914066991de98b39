import type { EntityManager } from 'typeorm';
import { badInput } from '../../../shared/graph-error.ts';
import type { PersonRow } from '../storage/person.row.ts';
import * as file from './case-file.ts';

/** What hardly differs between two records of one person, but by a slip in one of them. A name is given in many ways. */
const TELLING = ['bornOn', 'gender', 'citizenship', 'citizenshipGroup', 'civilRegistrationNumber'] as const;

/**
 * Merging is not undone. Where the two records say different things of the person, the caseworker says to have seen that: the
 * answer names what differs, and never how.
 */
export async function demandSamePerson(
  tx: EntityManager,
  { caseId, intoCaseId, despiteDifferences }: MergedPersons,
): Promise<void> {
  if (despiteDifferences) return;
  const [one, other] = [await file.personOf(tx, caseId), await file.personOf(tx, intoCaseId)];
  const differing = TELLING.filter(
    (field) => isKnown(one[field]) && isKnown(other[field]) && one[field] !== other[field],
  );
  if (differing.length > 0)
    throw badInput(
      'input.despiteDifferences',
      `is needed where the persons differ in ${differing.join(', ')}`,
    );
}

interface MergedPersons {
  readonly caseId: string;
  readonly intoCaseId: string;
  readonly despiteDifferences: boolean;
}

const isKnown = (said: PersonRow[(typeof TELLING)[number]]): boolean => said !== null && said !== 'UNKNOWN';
