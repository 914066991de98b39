import { confirmOffer } from '../../../shared/law/confirm-offer.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import * as file from './immigration-file.ts';
import { offers } from './records.ts';
import { asMade } from './reflection-offers.ts';
import { identificationToldBy, reliedOnOf, silentOnVictim, type ToldOfVictim } from './told-of-victim.ts';

export interface ConfirmReflectionOffer {
  readonly caseId: string;
  readonly offerId: string;
  readonly expectedVersion: number;
}

/** Confirms an offer that was made while an owner of a fact was silent; what she answered meanwhile stands. */
export const confirmReflectionOffer = (
  context: RequestContext,
  input: ConfirmReflectionOffer,
  told: Omit<ToldOfVictim, 'known'>,
): Promise<ReflectionOfferRow | Refused | FactUnavailable> => {
  const { caseId, offerId: id } = input;
  const { citizenship, departure, merged } = told;
  const { today } = context;
  return confirm(context, {
    mutation: 'confirmReflectionOffer',
    hers: () => merged.caseIds,
    input,
    row: ReflectionOfferRow,
    id,
    records: offers,
    held: async (tx, offer) => {
      const identified = await file.identification(tx, caseId, identificationToldBy(told), merged);
      const all = await offers.ofCase(tx, caseId);
      const facts = {
        decider: context.caller.authority,
        offer: { ...asMade(offer, today), verification: offer.verification },
        identification: identified,
        citizenship: citizenship.group,
        departedOn: departure.departedOn,
        others: all.filter((other) => other.id !== id).map((other) => asMade(other, today)),
      };
      return {
        lawful: confirmOffer(facts, today),
        silent: silentOnVictim(told),
        says: {
          identificationAuthority: identified?.authority ?? null,
          identificationDecisionId: identified?.decisionId ?? null,
        },
      };
    },
    reliedOn: reliedOnOf(told),
  });
};
