import type { RequestContext } from '../../../shared/room/context.ts';
import type { KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { registerPerson } from '../../../shared/room/register-person.ts';
import { PersonRow } from '../storage/person.row.ts';
import * as file from './return-file.ts';

export interface RegisterReturnPerson extends Omit<PersonRow, 'citizenshipRegisteredAt' | 'version'> {
  readonly expectedVersion: number | null;
}

/** Registers the person for the journey as her travel document has her, or corrects that. */
export const registerReturnPerson = (
  context: RequestContext,
  input: RegisterReturnPerson,
  isKnownAtCmm: KnownAtCmm,
) => {
  const { caseId, expectedVersion, ...person } = input;
  return registerPerson(context, {
    mutation: 'registerReturnPerson',
    row: PersonRow,
    caseId,
    input,
    expectedVersion,
    person,
    nothingKnown: { ...person, citizenshipRegisteredAt: null },
    follows: (before) =>
      person.citizenship === (before?.citizenship ?? null) ? {} : { citizenshipRegisteredAt: context.now },
    isKnown: async (tx) => isKnownAtCmm !== false || file.exists(tx, caseId),
    openFile: (tx) => file.open(tx, caseId, isKnownAtCmm, context.today),
  });
};
