import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { confirmOffer } from '../../../shared/law/confirm-offer.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import * as file from './immigration-file.ts';
import { offers, periods } from './records.ts';
import { asMade } from './reflection-offers.ts';
import { demandNotMergedBy } from './told-before-granting.ts';
import { identificationToldBy } from './told-of-victim.ts';
import { reliedOnInConfirming, silentToConfirm, type ToldToConfirm } from './told-to-confirm.ts';

export interface ConfirmReflectionOffer {
  readonly caseId: string;
  readonly offerId: string;
  readonly expectedVersion: number;
}

/** Confirms an offer that was made while an owner of a fact was silent; what she answered meanwhile stands. */
export const confirmReflectionOffer = (
  context: RequestContext,
  input: ConfirmReflectionOffer,
  told: ToldToConfirm,
): Promise<ReflectionOfferRow | Refused | FactUnavailable> => {
  const { caseId, offerId: id } = input;
  const { citizenship, departure, merged, merge } = told;
  const { today } = context;
  return confirm(context, {
    mutation: 'confirmReflectionOffer',
    hers: () => [...merged.caseIds, ...merge.otherCases],
    input,
    row: ReflectionOfferRow,
    id,
    records: offers,
    held: async (tx, offer) => {
      const identified = await file.identification(tx, caseId, identificationToldBy(told), merged);
      const all = await offers.ofCase(tx, caseId);
      const { madeOn } = asMade(offer, today);
      const facts = {
        decider: context.caller.authority,
        offer: { madeOn, verification: offer.verification },
        identification: identified,
        citizenship: citizenship.group,
        departedOn: departure.departedOn,
        periods: await begunBy(tx, madeOn, caseId, merged.caseIds),
        others: all.filter((other) => other.id !== id).map((other) => asMade(other, today)),
      };
      const lawful = confirmOffer(facts, today);
      const silent = silentToConfirm(told);
      if (!silent && !isRefused(lawful)) demandNotMergedBy(madeOn, merge);
      return {
        lawful,
        silent,
        says: {
          identificationAuthority: identified?.authority ?? null,
          identificationDecisionId: identified?.decisionId ?? null,
        },
      };
    },
    reliedOn: reliedOnInConfirming(told),
  });
};

/** What was granted in this case on the day of the offer itself was granted on it. */
const begunBy = async (tx: EntityManager, madeOn: Day, caseId: string, merged: readonly string[]) =>
  (await periods.ofCases(tx, [caseId, ...merged]))
    .filter((period) => period.startsOn < madeOn || (period.startsOn === madeOn && period.caseId !== caseId))
    .map(file.asGranted);
