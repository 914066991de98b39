import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { IntegrationMeasureRow } from '../storage/integration-measure.row.ts';
import { IntegrationPlanRow } from '../storage/integration-plan.row.ts';
import * as file from './immigration-file.ts';
import { demandAllocated, type Measure, mayOffer, planById } from './integration.ts';
import { tell } from './tell.ts';

export interface OfferIntegrationPlan {
  readonly caseId: string;
  readonly measures: readonly Measure[];
}

/** The municipality of allocation offers its plan, with what is in it. */
export const offerIntegrationPlan = (
  context: RequestContext,
  input: OfferIntegrationPlan,
): Promise<IntegrationPlanRow | Refused> => {
  const { caseId, measures } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'offerIntegrationPlan',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: planById,
    work: async (tx): Promise<IntegrationPlanRow | Refused> => {
      const municipality = caller.organisation ?? '';
      const lasting = await tx.findOneBy(IntegrationPlanRow, { caseId, municipality, endedOn: IsNull() });
      const { allocation, may } = await mayOffer(tx, context, caseId, measures, lasting?.offeredOn ?? null);
      if (isRefused(may)) return may;
      for (const [at, measure] of measures.entries())
        demandAllocated(`input.measures[${at}].startsOn`, measure, allocation?.allocatedOn);
      const plan: IntegrationPlanRow = {
        id: randomUUID(),
        caseId,
        allocationFactId: allocation?.factId ?? '',
        municipality,
        offeredOn: today,
        acceptedOn: null,
        endedOn: null,
        version: 1,
      };
      await tx.insert(IntegrationPlanRow, plan);
      await tx.insert(
        IntegrationMeasureRow,
        measures.map(({ kind, startsOn, endsOn = null }) => ({
          id: randomUUID(),
          planId: plan.id,
          kind,
          startsOn,
          endsOn,
          version: 1,
        })),
      );
      await tell(tx, context, caseId, 'INTEGRATION_PLAN_OFFERED');
      return plan;
    },
  });
};
