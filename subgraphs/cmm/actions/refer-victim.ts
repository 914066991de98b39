import { randomUUID } from 'node:crypto';
import type { Day } from '../../../shared/day.ts';
import { refer } from '../../../shared/law/referral-to-cmm.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { EncounterChannel } from '../../../shared/vocabulary.ts';
import type { CaseRow } from '../storage/case.row.ts';
import * as file from './case-file.ts';
import { openCaseBy, type PersonData } from './open-case.ts';

export interface ReferVictim {
  readonly channel: EncounterChannel;
  readonly referredOn: Day;
  readonly anonymous: boolean;
  readonly person: PersonData;
}

/** Whoever meets a presumed victim refers her to CMM. There is no case before, so the policy line alone says who may. */
export const referVictim = (context: RequestContext, input: ReferVictim): Promise<CaseRow | Refused> => {
  const { caller, today } = context;
  const id = randomUUID();
  return decide(context, {
    mutation: 'referVictim',
    kind: 'CREATE',
    caseId: null,
    lock: id,
    otherCases: (_, opened) => [opened.id],
    input,
    isKnown: async () => true,
    find: file.byId,
    work: async (tx): Promise<CaseRow | Refused> => {
      const { authority: referredBy, organisation } = caller;
      const referred = refer({ referredBy, becameCaseOn: null }, today);
      if (isRefused(referred)) return referred;
      const { channel, referredOn, anonymous, person } = input;
      const referral = { channel, referredBy, organisation, referredOn, anonymous };
      return openCaseBy(tx, context, id, referral, person, referred.version);
    },
  });
};
