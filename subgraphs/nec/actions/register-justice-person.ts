import type { RequestContext } from '../../../shared/room/context.ts';
import { registerPerson } from '../../../shared/room/register-person.ts';
import { PersonRow } from '../storage/person.row.ts';
import { type CaseTold, openFile, waitsForCase } from './justice-file.ts';

export interface RegisterJusticePerson {
  readonly caseId: string;
  /** Null: nothing is registered yet. */
  readonly expectedVersion: number | null;
  readonly person: Partial<Omit<PersonRow, 'caseId' | 'version'>>;
}

/** Registers the person as police and prosecution know her, or sets that right. */
export const registerJusticePerson = (
  context: RequestContext,
  input: RegisterJusticePerson,
  told: CaseTold,
) =>
  registerPerson(context, {
    mutation: 'registerJusticePerson',
    row: PersonRow,
    ...input,
    input,
    nothingKnown: {
      givenName: null,
      familyName: null,
      bornOn: null,
      gender: 'UNKNOWN',
      citizenship: null,
      policeReference: null,
    },
    own: { field: 'policeReference', name: 'police reference' },
    isKnown: async () => told !== false,
    openFile: async (tx) => {
      const waits = waitsForCase(told);
      if (waits) return waits;
      await openFile(tx, input.caseId, context.today);
      return null;
    },
  });
