import type { Refused } from '../../../shared/law/refusal.ts';
import { type Admission, admitParty, partyById } from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import * as file from './case-file.ts';
import { openCase } from './facts-of-case.ts';

/** CMM admits a body to its part of the case, for purposes and on a basis. Other rooms admit for themselves. */
export const involveAuthority = (
  context: RequestContext,
  input: Admission,
): Promise<CasePartyRow | Refused> => {
  const { caseId } = input;
  return decide(context, {
    mutation: 'involveAuthority',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: partyById,
    work: async (tx) => {
      await openCase(tx, caseId);
      return admitParty(tx, context, input);
    },
  });
};
