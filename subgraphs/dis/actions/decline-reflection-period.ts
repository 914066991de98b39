import { declineReflection } from '../../../shared/law/offer-reflection.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import * as file from './immigration-file.ts';
import { offers } from './records.ts';

export interface DeclineReflectionPeriod {
  readonly caseId: string;
  readonly offerId: string;
  readonly expectedVersion: number;
}

/** Records that she declines the offer. She may ask for the period later all the same. */
export const declineReflectionPeriod = (
  context: RequestContext,
  input: DeclineReflectionPeriod,
): Promise<ReflectionOfferRow | Refused> => {
  const { caseId, offerId } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'declineReflectionPeriod',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => offers.has(tx, caseId, offerId),
    find: offers.byId,
    work: async (tx): Promise<ReflectionOfferRow | Refused> => {
      const before = await offers.byId(tx, offerId);
      demandVersion(before, input.expectedVersion);
      const granted = await file.periodsGranted(tx, caseId);
      const running = granted.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
      const declined = declineReflection(
        {
          decider: caller.authority,
          offer: before,
          running: running ? { startsOn: running.startsOn, endsOn: running.endsOn } : null,
        },
        today,
      );
      if (isRefused(declined)) return declined;
      const changes = { state: 'DECLINED', declinedOn: today } as const;
      return supersede(tx, context, ReflectionOfferRow, before, [declined.version], changes);
    },
  });
};
