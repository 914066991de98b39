import { isRefused } from '../../../shared/law/refusal.ts';
import { takeBackOffer } from '../../../shared/law/take-back-offer.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { citizenshipOf } from './citizenship-of.ts';
import * as file from './return-file.ts';
import { type OnReturn, takeStep } from './take-step.ts';
import { type ToldOfCase, waitsForOffer } from './told-of-case.ts';
import { toldOfWithdrawal } from './withdraw-from-return.ts';

export type TakeBackReturnOffer = OnReturn;

/** Takes back an offer that was made on silence and that the answers do not bear out, whatever came of it before departure. */
export const takeBackReturnOffer = (context: RequestContext, input: TakeBackReturnOffer, told: ToldOfCase) =>
  takeStep(context, { mutation: 'takeBackReturnOffer', status: 'WITHDRAWN', input }, async (tx, before) => {
    const { caseId, offeredOn, verification } = before;
    const { caller, today } = context;
    const citizenship = citizenshipOf(await file.personOf(tx, caseId), told);
    const { identified, residenceRefused } = told;
    const rests = { agency: caller.authority, citizenship, identified, residenceRefused };
    const lawful = takeBackOffer({ ...rests, offeredOn, verification }, today);
    if (isRefused(lawful) && lawful.reason !== 'OFFER_HOLDS') return lawful;
    const waits = waitsForOffer(told, citizenship);
    if (waits) return waits;
    if (isRefused(lawful)) return lawful;
    return {
      // everybody has answered: nothing of it waits any more
      said: { withdrawnOn: today, takenBackFor: lawful.ground, verification: 'VERIFIED' },
      reliedOn: told.reliedOn,
      notice: { kind: 'RETURN_CHANGED', to: await toldOfWithdrawal(tx, before) },
    };
  });
