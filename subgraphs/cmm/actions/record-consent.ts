import type { ConsentGiver, ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import * as file from './case-file.ts';
import { consents, tellOfConsent } from './consents.ts';
import { openCase } from './facts-of-case.ts';

export interface RecordConsent {
  readonly caseId: string;
  readonly givenBy: ConsentGiver;
  readonly recipients: readonly Authority[];
  readonly scopes: readonly ConsentScope[];
  readonly givenOn: Day;
  readonly endsOn: Day | null;
}

/** Records what she lets CMM pass on, and to whom. It holds from the next read on. */
export const recordConsent = (
  context: RequestContext,
  input: RecordConsent,
): Promise<ConsentRow | Refused> => {
  const { caseId, ...given } = input;
  return decide(context, {
    mutation: 'recordConsent',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: consents.byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const said = { ...given, state: 'GIVEN', changedOn: null } as const;
      const consent = await append(tx, context, ConsentRow, { caseId, ruleVersions: [] }, said);
      await tellOfConsent(tx, context, caseId, consent.recipients);
      return consent;
    },
  });
};
