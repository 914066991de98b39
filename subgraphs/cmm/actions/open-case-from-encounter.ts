import { randomUUID } from 'node:crypto';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { refer } from '../../../shared/law/referral-to-cmm.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import type { CaseRow } from '../storage/case.row.ts';
import { EncounterRow } from '../storage/encounter.row.ts';
import * as file from './case-file.ts';
import * as encounters from './encounters.ts';
import { openCaseBy, type PersonData } from './open-case.ts';

export interface OpenCaseFromEncounter {
  readonly encounterId: string;
  readonly expectedVersion: number;
  readonly person: PersonData;
}

/** Turns a first contact into a case, once. She may stay anonymous in it. */
export const openCaseFromEncounter = (
  context: RequestContext,
  input: OpenCaseFromEncounter,
): Promise<CaseRow | Refused> => {
  const { encounterId, expectedVersion } = input;
  const { today } = context;
  const id = randomUUID();
  return decide(context, {
    mutation: 'openCaseFromEncounter',
    kind: 'CREATE',
    caseId: null,
    lock: encounterId,
    otherCases: (_, opened) => [opened.id],
    input,
    isAdmitted: (tx) => encounters.isShown(tx, context, encounterId),
    isKnown: async () => true,
    find: file.byId,
    work: async (tx): Promise<CaseRow | Refused> => {
      const met = await encounters.byId(tx, encounterId);
      demandVersion(met, expectedVersion);
      const { metBy: referredBy, organisation, channel, anonymous, becameCaseOn } = met;
      const referred = refer({ referredBy, becameCaseOn }, today);
      if (isRefused(referred)) return referred;
      if (input.person.bornOn !== null && met.metOn < input.person.bornOn)
        throw badInput('input.person.bornOn', 'is after the first contact');
      const referral = { channel, referredBy, organisation, referredOn: today, anonymous };
      const opened = await openCaseBy(tx, context, id, referral, input.person, referred.version);
      const { affected } = await tx.update(
        EncounterRow,
        { id: encounterId, version: expectedVersion },
        { caseId: id, becameCaseOn: today, version: expectedVersion + 1 },
      );
      if (affected !== 1) throw conflict('The record has changed. Read it again, then decide.');
      return opened;
    },
  });
};
