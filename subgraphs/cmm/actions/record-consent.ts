import type { ConsentGiver, ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { giveConsent } from '../../../shared/law/give-consent.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import * as file from './case-file.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { consents, tellOfConsent } from './consents.ts';
import { factsOf, openCase } from './facts-of-case.ts';
import { demandReferred } from './known-since.ts';

export interface RecordConsent {
  readonly caseId: string;
  readonly givenBy: ConsentGiver;
  readonly recipients: readonly Authority[];
  readonly scopes: readonly ConsentScope[];
  readonly givenOn: Day;
  readonly endsOn: Day | null;
}

const decisions = factsOf(IdentificationDecisionRow);
const representatives = factsOf(ChildRepresentativeRow);

/** Records what she lets CMM pass on, and to whom; for a child, the representative. It holds from the next read on. */
export const recordConsent = (
  context: RequestContext,
  input: RecordConsent,
): Promise<ConsentRow | Refused> => {
  const { caseId, ...given } = input;
  const { givenBy, givenOn } = given;
  return decide(context, {
    mutation: 'recordConsent',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: consents.byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      await demandReferred(tx, caseId, 'input.givenOn', givenOn);
      const lawful = giveConsent(
        {
          givenBy,
          bornOn: (await file.personOf(tx, caseId)).bornOn,
          decisions: await decisions.ofCase(tx, caseId),
          representations: await representatives.ofCase(tx, caseId),
        },
        givenOn,
      );
      if (isRefused(lawful)) return lawful;
      const said = { ...given, state: 'GIVEN', changedOn: null } as const;
      const ruleVersions = givenBy === 'REPRESENTATIVE' ? [lawful.version] : [];
      const consent = await append(tx, context, ConsentRow, { caseId, ruleVersions }, said);
      await tellOfConsent(tx, context, caseId, consent.recipients);
      return consent;
    },
  });
};
