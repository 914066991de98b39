import type { RequestContext } from '../../../shared/room/context.ts';
import { registerPerson } from '../../../shared/room/register-person.ts';
import { PersonRow } from '../storage/person.row.ts';
import { type CaseTold, isKnown, openFile } from './opening.ts';

export interface RegisterImmigrationPerson {
  readonly caseId: string;
  /** Null: nothing is registered yet. */
  readonly expectedVersion: number | null;
  readonly person: Partial<Omit<PersonRow, 'caseId' | 'version'>>;
}

/** Registers the person as DIS knows her, or sets that right. */
export const registerImmigrationPerson = (
  context: RequestContext,
  input: RegisterImmigrationPerson,
  told: CaseTold,
) =>
  registerPerson(context, {
    mutation: 'registerImmigrationPerson',
    row: PersonRow,
    ...input,
    input,
    nothingKnown: {
      givenName: null,
      familyName: null,
      bornOn: null,
      gender: 'UNKNOWN',
      citizenship: null,
      alienNumber: null,
    },
    own: { field: 'alienNumber', name: 'alien number' },
    isKnown: (tx) => isKnown(tx, input.caseId, told),
    openFile: (tx) => openFile(tx, context, input.caseId, told),
  });
