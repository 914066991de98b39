import type { Refused } from '../../../shared/law/refusal.ts';
import { type Admission, admitParty, partyById } from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { type CaseTold, isKnown, openFile } from './opening.ts';

/** Admits another body to DIS's part of a case, and lets it know. */
export const admitToImmigrationFile = (
  context: RequestContext,
  input: Admission,
  told: CaseTold,
): Promise<CasePartyRow | Refused | FactUnavailable> => {
  const { caseId } = input;
  return decide(context, {
    mutation: 'admitToImmigrationFile',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => isKnown(tx, caseId, told),
    find: partyById,
    work: async (tx): Promise<CasePartyRow | FactUnavailable> =>
      (await openFile(tx, context, caseId, told)) ?? admitParty(tx, context, input),
  });
};
