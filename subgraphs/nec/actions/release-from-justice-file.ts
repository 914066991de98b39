import type { Refused } from '../../../shared/law/refusal.ts';
import { partyById, type Release, releaseParty } from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { JusticeFileRow } from '../storage/justice-file.row.ts';

/** Ends that a body is a party to this room's part of the case. */
export const releaseFromJusticeFile = (
  context: RequestContext,
  input: Release,
): Promise<CasePartyRow | Refused> => {
  const { caseId } = input;
  return decide(context, {
    mutation: 'releaseFromJusticeFile',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => tx.existsBy(JusticeFileRow, { caseId }),
    find: partyById,
    work: (tx) => releaseParty(tx, context, input),
  });
};
