import type { Refused } from '../../../shared/law/refusal.ts';
import { partyById, type Release, releaseParty } from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { exists } from './immigration-file.ts';

/** Ends another body's part in the case here, from now on. */
export const releaseFromImmigrationFile = (
  context: RequestContext,
  input: Release,
): Promise<CasePartyRow | Refused> => {
  const { caseId } = input;
  return decide(context, {
    mutation: 'releaseFromImmigrationFile',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => exists(tx, caseId),
    find: partyById,
    work: (tx) => releaseParty(tx, context, input),
  });
};
