import type { ConsentGiver, ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import { addDays, type Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { consentHolds, giveConsent } from '../../../shared/law/give-consent.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import * as file from './case-file.ts';
import { casesOfPerson } from './cases-of-person.ts';
import {
  consentingFacts,
  consents,
  everSaid,
  renews,
  takenBackSince,
  tellOfConsent,
  tellsTheSame,
} from './consents.ts';
import { openCase } from './facts-of-case.ts';
import { demandReferred } from './known-since.ts';

export interface RecordConsent {
  readonly caseId: string;
  readonly givenBy: ConsentGiver;
  readonly recipients: readonly Authority[];
  readonly scopes: readonly ConsentScope[];
  readonly givenOn: Day;
  readonly endsOn: Day | null;
}

const ALREADY_GIVEN =
  'A consent that holds lets one of these bodies be told one of these things already. Record only what it does not cover, or one given since, on a later day, that covers all of it for longer. A slip is withdrawn, and what is consented to is recorded as of the day she is asked anew.';

const TAKEN_BACK_SINCE =
  'After the day on which this consent was given she took back something of it, in this case or in one that was merged into it. Record what she has consented to since.';

/**
 * Records what she lets CMM pass on, and to whom; for a child, the representative. It holds from the next read on, and none is
 * recorded of which she has taken back something since. One that runs out, and of which it covers all for longer, ends for it.
 */
export const recordConsent = (
  context: RequestContext,
  input: RecordConsent,
): Promise<ConsentRow | Refused> => {
  const { caseId, ...given } = input;
  const { givenBy, givenOn } = given;
  const { today } = context;
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
      const facts = await consentingFacts(tx, caseId);
      const lawful = giveConsent({ ...facts, givenBy }, givenOn);
      if (isRefused(lawful)) return lawful;
      if (takenBackSince(given, await everSaid(tx, caseId), addDays(givenOn, 1)))
        throw conflict(TAKEN_BACK_SINCE);
      for (const other of await consents.ofCase(tx, caseId)) {
        if (!consentHolds(other, facts, today) || !tellsTheSame(other, given)) continue;
        const isHerLastWord = (other.changedOn ?? other.givenOn) <= givenOn && other.givenOn < today;
        const holds = consentHolds({ ...given, state: 'GIVEN' }, facts, today);
        if (!renews(given, other) || !isHerLastWord || !holds) throw conflict(ALREADY_GIVEN);
        await supersede(tx, context, ConsentRow, other, [], {
          state: 'NARROWED',
          endsOn: addDays(today, -1),
          changedOn: today,
        });
      }
      const said = { ...given, state: 'GIVEN', changedOn: null } as const;
      const ruleVersions = givenBy === 'REPRESENTATIVE' ? [lawful.version] : [];
      const consent = await append(tx, context, ConsentRow, { caseId, ruleVersions }, said);
      await tellOfConsent(tx, context, caseId, consent.recipients);
      return consent;
    },
  });
};
