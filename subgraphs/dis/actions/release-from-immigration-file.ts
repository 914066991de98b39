import { forbiddenOrNotFound } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { partyById, partyNow } from './admit-to-immigration-file.ts';

export interface ReleaseFromImmigrationFile {
  readonly caseId: string;
  readonly authority: Authority;
  readonly organisation: string | null;
}

/** Ends another body's part in the case here, from now on. */
export const releaseFromImmigrationFile = (
  context: RequestContext,
  input: ReleaseFromImmigrationFile,
): Promise<CasePartyRow | Refused> => {
  const { caseId } = input;
  return decide(context, {
    mutation: 'releaseFromImmigrationFile',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: async (tx) => (await partyNow(tx, input)) !== null,
    find: partyById,
    work: async (tx): Promise<CasePartyRow> => {
      const party = await partyNow(tx, input);
      if (!party) throw forbiddenOrNotFound();
      await tx.update(CasePartyRow, { id: party.id }, { endedAt: context.now });
      return { ...party, endedAt: context.now };
    },
  });
};
