import { isRefused } from '../../../shared/law/refusal.ts';
import { offerReturn as mayOffer } from '../../../shared/law/return-eligible.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { citizenshipOf } from './citizenship-of.ts';
import * as file from './return-file.ts';
import { type ToldOfCase, verificationOf } from './told-of-case.ts';

export interface OfferReturn {
  readonly caseId: string;
}

/** Offers a voluntary return. What others told of citizenship, identification and residence was asked before; an offer binds nobody. One that was planned in a case that was merged into this one, and is under way, is hers. */
export const offerReturn = (context: RequestContext, input: OfferReturn, told: ToldOfCase) => {
  const { caseId } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'offerReturn',
    kind: 'CREATE',
    caseId,
    hers: () => told.merged,
    input,
    isKnown: async (tx) => told.isKnownAtCmm !== false || file.exists(tx, caseId),
    find: file.returnById,
    work: async (tx) => {
      const citizenship = citizenshipOf(await file.personOf(tx, caseId), told);
      const underWay = await file.returnUnderWay(tx, caseId, told.merged, told.identifiedOn);
      const offered = mayOffer(
        {
          agency: caller.authority,
          citizenship,
          identified: told.identified,
          residenceRefused: told.residenceRefused,
          underWaySince: underWay?.offeredOn ?? null,
        },
        today,
      );
      if (isRefused(offered)) return offered;
      const waits = await file.open(tx, caseId, told.isKnownAtCmm, today);
      if (waits) return waits;
      const on = { caseId, ruleVersions: [offered.version] };
      const row = await append(tx, context, VoluntaryReturnRow, on, {
        status: 'OFFERED',
        destinationCountry: null,
        offeredOn: today,
        acceptedOn: null,
        declinedOn: null,
        plannedDepartureOn: null,
        departedOn: null,
        arrivedOn: null,
        completedOn: null,
        withdrawnOn: null,
        reasons: [],
        takenBackFor: null,
        verification: verificationOf(told, { citizenship }),
        concerns: [],
      });
      await rememberFacts(tx, row, told.reliedOn);
      return row;
    },
  });
};
