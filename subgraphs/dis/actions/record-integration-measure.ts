import { randomUUID } from 'node:crypto';
import { conflict } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { IntegrationMeasureRow } from '../storage/integration-measure.row.ts';
import { IntegrationPlanRow } from '../storage/integration-plan.row.ts';
import { demandAllocated, type Measure, mayOffer, planById } from './integration.ts';

export interface RecordIntegrationMeasure extends Measure {
  readonly caseId: string;
  readonly planId: string;
  readonly expectedVersion: number;
}

/** The municipality of allocation adds a measure to its plan. */
export const recordIntegrationMeasure = (
  context: RequestContext,
  input: RecordIntegrationMeasure,
): Promise<IntegrationPlanRow | Refused> => {
  const { caseId, planId, kind, startsOn, endsOn = null, expectedVersion } = input;
  return decide(context, {
    mutation: 'recordIntegrationMeasure',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => tx.existsBy(IntegrationPlanRow, { id: planId, caseId }),
    find: planById,
    work: async (tx): Promise<IntegrationPlanRow | Refused> => {
      const { may, allocation } = await mayOffer(tx, context, caseId, [input], null);
      if (isRefused(may)) return may;
      const plan = await planById(tx, planId);
      if (plan.endedOn !== null || plan.municipality !== allocation?.municipality)
        throw conflict('The integration plan has ended.');
      demandVersion(plan, expectedVersion);
      demandAllocated('input.measure.startsOn', input, allocation.allocatedOn);
      await tx.update(
        IntegrationPlanRow,
        { id: planId, version: expectedVersion },
        { version: expectedVersion + 1 },
      );
      await tx.insert(IntegrationMeasureRow, {
        id: randomUUID(),
        planId,
        kind,
        startsOn,
        endsOn,
        version: 1,
      });
      return planById(tx, planId);
    },
  });
};
