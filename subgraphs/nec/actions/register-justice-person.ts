import { type EntityManager, Not } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { PersonRow } from '../storage/person.row.ts';
import { type CaseTold, openFile } from './justice-file.ts';

type Known = Omit<PersonRow, 'caseId' | 'version'>;

export interface RegisterJusticePerson {
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
  policeReference: null,
};

/** The one person of a case is found by the case. */
const byCase = async (tx: EntityManager, id: string): Promise<PersonRow & { readonly id: string }> => ({
  ...(await tx.findOneByOrFail(PersonRow, { caseId: id })),
  id,
});

/** Registers the person as police and prosecution know her, or sets that right. */
export const registerJusticePerson = (
  context: RequestContext,
  input: RegisterJusticePerson,
  told: CaseTold,
): Promise<(PersonRow & { readonly id: string }) | Refused> => {
  const { caseId, expectedVersion, person } = input;
  return decide(context, {
    mutation: 'registerJusticePerson',
    kind: expectedVersion === null ? 'CREATE' : 'UPDATE',
    caseId,
    input,
    isKnown: async () => told.known,
    find: byCase,
    work: async (tx) => {
      await openFile(tx, caseId, context.today);
      const before = await tx.findOneBy(PersonRow, { caseId });
      demandVersion(before ?? { version: 0 }, expectedVersion ?? 0);
      if (person.policeReference) await demandOwnNumber(tx, caseId, person.policeReference);
      if (before) await tx.update(PersonRow, { caseId }, { ...person, version: before.version + 1 });
      else await tx.insert(PersonRow, { ...NOTHING_KNOWN, ...person, caseId, version: 1 });
      return byCase(tx, caseId);
    },
  });
};

/** A number is of one person: two cases that have it are hers both, or one of them is wrong. */
async function demandOwnNumber(tx: EntityManager, caseId: string, policeReference: string): Promise<void> {
  if (await tx.existsBy(PersonRow, { policeReference, caseId: Not(caseId) }))
    throw conflict(
      'Another case has this police reference. Set it right there, or ask CMM to merge the two.',
    );
}
