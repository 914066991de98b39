import type { Refused } from '../../../shared/law/refusal.ts';
import { partyById, type Release, releaseParty } from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import * as file from './case-file.ts';

/** From the next read on the body is shown nothing more of CMM's part. Also in a closed case. */
export const releaseAuthority = (
  context: RequestContext,
  input: Release,
): Promise<CasePartyRow | Refused> => {
  const { caseId } = input;
  return decide(context, {
    mutation: 'releaseAuthority',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: partyById,
    work: (tx) => releaseParty(tx, context, input),
  });
};
