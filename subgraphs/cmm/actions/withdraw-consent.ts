import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { supersede } from '../../../shared/room/legal-facts.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import { consents, standing, tellOfConsent } from './consents.ts';

export interface WithdrawConsent {
  readonly caseId: string;
  readonly consentId: string;
  readonly expectedVersion: number;
}

/** Takes effect on the next read. Also in a closed case: she may withdraw it at any time. In a merged one it tells nothing any more. */
export const withdrawConsent = (
  context: RequestContext,
  input: WithdrawConsent,
): Promise<ConsentRow | Refused> => {
  const { caseId, consentId, expectedVersion } = input;
  return decide(context, {
    mutation: 'withdrawConsent',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => consents.has(tx, caseId, consentId),
    find: consents.byId,
    work: async (tx) => {
      const before = await standing(tx, caseId, consentId, expectedVersion);
      const nothing = { state: 'WITHDRAWN', recipients: [], scopes: [], changedOn: context.today } as const;
      const after = await supersede(tx, context, ConsentRow, before, [], nothing);
      await tellOfConsent(tx, context, caseId, before.recipients);
      return after;
    },
  });
};
