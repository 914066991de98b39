import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { PersonRow } from '../storage/person.row.ts';
import * as file from './return-file.ts';

export interface RegisterReturnPerson extends Omit<PersonRow, 'version'> {
  readonly expectedVersion: number | null;
}

/** Registers the person for the journey as her travel document has her, or corrects that. */
export const registerReturnPerson = (
  context: RequestContext,
  input: RegisterReturnPerson,
  isKnownAtCmm: KnownAtCmm,
) => {
  const { caseId, expectedVersion, ...said } = input;
  return decide(context, {
    mutation: 'registerReturnPerson',
    kind: expectedVersion === null ? 'CREATE' : 'UPDATE',
    caseId,
    input,
    isKnown: async (tx) => isKnownAtCmm !== false || file.exists(tx, caseId),
    find,
    work: async (tx) => {
      const waits = await file.open(tx, caseId, isKnownAtCmm, context.today);
      if (waits) return waits;
      const before = await file.personOf(tx, caseId);
      demandVersion(before ?? { version: 0 }, expectedVersion ?? 0);
      if (before) await tx.update(PersonRow, { caseId }, { ...said, version: before.version + 1 });
      else await tx.insert(PersonRow, { ...said, caseId, version: 1 });
      return find(tx, caseId);
    },
  });
};

/** The one person of a case is found by the case. */
const find = async (tx: EntityManager, caseId: string): Promise<PersonRow & { id: string }> => ({
  ...(await tx.findOneByOrFail(PersonRow, { caseId })),
  id: caseId,
});
