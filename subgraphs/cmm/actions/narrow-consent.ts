import type { ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { supersede } from '../../../shared/room/legal-facts.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import { consents, standing, tellOfConsent } from './consents.ts';

export interface NarrowConsent {
  readonly caseId: string;
  readonly consentId: string;
  readonly expectedVersion: number;
  readonly recipients: readonly Authority[];
  readonly scopes: readonly ConsentScope[];
  readonly endsOn: Day | null;
}

/** Lets CMM pass on less than before, to fewer, or for a shorter time; never more: for that she consents anew. Also in a closed case. */
export const narrowConsent = (
  context: RequestContext,
  input: NarrowConsent,
): Promise<ConsentRow | Refused> => {
  const { caseId, consentId, expectedVersion, recipients, scopes } = input;
  return decide(context, {
    mutation: 'narrowConsent',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => consents.has(tx, caseId, consentId),
    find: consents.byId,
    work: async (tx) => {
      const before = await standing(tx, caseId, consentId, expectedVersion);
      const endsOn = input.endsOn ?? before.endsOn;
      demandNarrower(before, { recipients, scopes, endsOn });
      const changes = { state: 'NARROWED', recipients, scopes, endsOn, changedOn: context.today } as const;
      const after = await supersede(tx, context, ConsentRow, before, [], changes);
      await tellOfConsent(tx, context, caseId, before.recipients);
      return after;
    },
  });
};

function demandNarrower(
  before: ConsentRow,
  after: Pick<ConsentRow, 'recipients' | 'scopes' | 'endsOn'>,
): void {
  if (!after.recipients.every((each) => before.recipients.includes(each)))
    throw badInput('input.recipients', 'has bodies that the consent does not name');
  if (!after.scopes.every((each) => before.scopes.includes(each)))
    throw badInput('input.scopes', 'is wider than the consent');
  if (before.endsOn !== null && after.endsOn !== null && after.endsOn > before.endsOn)
    throw badInput('input.endsOn', 'is later than the last day of the consent');
  if (after.endsOn !== null && after.endsOn < before.givenOn)
    throw badInput('input.endsOn', 'is before the consent was given');
}
