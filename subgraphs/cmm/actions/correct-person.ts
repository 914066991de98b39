import type { EntityManager } from 'typeorm';
import { demandGroupOf } from '../../../shared/citizenship-group-of.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { PersonRow } from '../storage/person.row.ts';
import * as file from './case-file.ts';
import { openCase } from './facts-of-case.ts';
import type { PersonData } from './open-case.ts';

export interface CorrectPerson {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly person: Partial<PersonData>;
}

/** The person has no id but her case's. */
const byCase = async (tx: EntityManager, id: string) => ({ ...(await file.personOf(tx, id)), id });

/** Sets right what CMM knows of the person. Decisions keep what was known when they were taken. */
export const correctPerson = (
  context: RequestContext,
  input: CorrectPerson,
): Promise<(PersonRow & { readonly id: string }) | Refused> => {
  const { caseId, expectedVersion, person } = input;
  return decide(context, {
    mutation: 'correctPerson',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: byCase,
    work: async (tx) => {
      await openCase(tx, caseId);
      const before = await file.personOf(tx, caseId);
      demandVersion(before, expectedVersion);
      demandGroupOf({ ...before, ...person }, 'input.citizenshipGroup');
      if (person.civilRegistrationNumber) await demandOwnNumber(tx, caseId, person.civilRegistrationNumber);
      await tx.update(
        PersonRow,
        { caseId, version: expectedVersion },
        { ...person, ...changed(before, person, context.now), version: expectedVersion + 1 },
      );
      return byCase(tx, caseId);
    },
  });
};

/** A name or a number that is set right says nothing of what the law asks about her. */
function changed(before: PersonRow, person: Partial<PersonData>, now: Date) {
  const changes = PROFILE.filter((one) => person[one] !== undefined && person[one] !== before[one]);
  return {
    ...(changes.length > 0 && { profileChangedAt: now }),
    ...(changes.includes('bornOn') && { bornOnChangedAt: now }),
  };
}

const PROFILE = ['bornOn', 'gender', 'citizenshipGroup'] as const;

/** Two cases of one number are of one person. Whoever sets the same number at the same moment waits here. */
async function demandOwnNumber(tx: EntityManager, caseId: string, number: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [number]);
  const holder = await tx.findOneBy(PersonRow, { civilRegistrationNumber: number });
  if (holder && holder.caseId !== caseId)
    throw conflict('Another case has this civil registration number. Merge the two.');
}
