import { type EntityManager, Not } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { PersonRow } from '../storage/person.row.ts';
import { type CaseTold, isKnown, openFile } from './opening.ts';

type Known = Omit<PersonRow, 'caseId' | 'version'>;

export interface RegisterImmigrationPerson {
  readonly caseId: string;
  /** Null: nothing is registered yet. */
  readonly expectedVersion: number | null;
  readonly person: Partial<Known>;
}

const NOTHING_KNOWN: Known = {
  givenName: null,
  familyName: null,
  bornOn: null,
  gender: 'UNKNOWN',
  citizenship: null,
  alienNumber: null,
};

/** The one person of a case is found by the case. */
const byCase = async (tx: EntityManager, id: string): Promise<PersonRow & { readonly id: string }> => ({
  ...(await tx.findOneByOrFail(PersonRow, { caseId: id })),
  id,
});

/** Registers the person as DIS knows her, or sets that right. */
export const registerImmigrationPerson = (
  context: RequestContext,
  input: RegisterImmigrationPerson,
  told: CaseTold,
): Promise<(PersonRow & { readonly id: string }) | Refused | FactUnavailable> => {
  const { caseId, expectedVersion, person } = input;
  return decide(context, {
    mutation: 'registerImmigrationPerson',
    kind: expectedVersion === null ? 'CREATE' : 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => isKnown(tx, caseId, told),
    find: byCase,
    work: async (tx) => {
      const silent = await openFile(tx, context, caseId, told);
      if (silent) return silent;
      const before = await tx.findOneBy(PersonRow, { caseId });
      demandVersion(before ?? { version: 0 }, expectedVersion ?? 0);
      if (person.alienNumber) await demandOwnNumber(tx, caseId, person.alienNumber);
      if (before) await tx.update(PersonRow, { caseId }, { ...person, version: before.version + 1 });
      else await tx.insert(PersonRow, { ...NOTHING_KNOWN, ...person, caseId, version: 1 });
      return byCase(tx, caseId);
    },
  });
};

/** A number is of one person: two cases that have it are hers both, or one of them is wrong. */
async function demandOwnNumber(tx: EntityManager, caseId: string, alienNumber: string): Promise<void> {
  if (await tx.existsBy(PersonRow, { alienNumber, caseId: Not(caseId) }))
    throw conflict('Another case has this alien number. Set it right there, or ask CMM to merge the two.');
}
