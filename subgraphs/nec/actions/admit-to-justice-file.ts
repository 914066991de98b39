import type { Refused } from '../../../shared/law/refusal.ts';
import {
  type Admission,
  admitParty,
  demandAdmissible,
  partyById,
} from '../../../shared/room/case-parties.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { type CaseTold, openFile, waitsForCase } from './justice-file.ts';

/** Makes a body a party to this room's part of the case. Without that, prosecution and courts can do nothing in it. */
export const admitToJusticeFile = async (
  context: RequestContext,
  input: Admission,
  told: CaseTold,
): Promise<CasePartyRow | Refused | FactUnavailable> => {
  demandAdmissible(context, input);
  const { caseId } = input;
  return decide(context, {
    mutation: 'admitToJusticeFile',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: async () => told !== false,
    find: partyById,
    work: async (tx) => {
      const waits = waitsForCase(told);
      if (waits) return waits;
      await openFile(tx, caseId, context.today);
      return admitParty(tx, context, input);
    },
  });
};
