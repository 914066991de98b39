import { offerReflection } from '../../../shared/law/offer-reflection.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged } from '../../../shared/room/known-at-cmm.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import * as file from './immigration-file.ts';
import { offers } from './records.ts';
import { asMade } from './reflection-offers.ts';
import { identificationToldBy, reliedOnOf, type ToldOfVictim, verificationOf } from './told-of-victim.ts';

export interface OfferReflectionPeriod {
  readonly caseId: string;
}

/** Offers what could be granted today; she then asks for it, or declines. */
export const offerReflectionPeriod = (
  context: RequestContext,
  input: OfferReflectionPeriod,
  told: ToldOfVictim,
): Promise<ReflectionOfferRow | Refused> => {
  const { caseId } = input;
  const { caller, today } = context;
  const { citizenship, departure, known, merged } = told;
  return decide(context, {
    mutation: 'offerReflectionPeriod',
    kind: 'CREATE',
    caseId,
    hers: () => merged.caseIds,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: offers.byId,
    work: async (tx): Promise<ReflectionOfferRow | Refused> => {
      demandNotMerged(known);
      const identification = await file.identification(tx, caseId, identificationToldBy(told), merged);
      const made = await offers.ofCase(tx, caseId);
      const offered = offerReflection(
        {
          decider: caller.authority,
          stay: await file.stayWithOthers(tx, caseId, merged.caseIds, today),
          citizenship: citizenship.group,
          identification,
          identificationKnown: told.identification.complete,
          departedOn: departure.departedOn,
          periods: await file.periodsGranted(tx, caseId, merged),
          offers: made.map((offer) => asMade(offer, today)),
        },
        today,
      );
      if (isRefused(offered)) return offered;
      const identified = identification?.outcome === 'IDENTIFIED' ? identification : null;
      const on = { caseId, ruleVersions: [offered.version] };
      const offer = await append(tx, context, ReflectionOfferRow, on, {
        state: 'OFFERED',
        offeredOn: today,
        requestedOn: null,
        declinedOn: null,
        identificationAuthority: identified?.authority ?? null,
        identificationDecisionId: identified?.decisionId ?? null,
        verification: verificationOf(told),
      });
      await rememberFacts(tx, offer, reliedOnOf(told));
      return offer;
    },
  });
};
