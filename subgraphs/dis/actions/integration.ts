import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { IntegrationMeasureKind } from '../../../shared/dis-vocabulary.ts';
import { offerIntegrationPlan } from '../../../shared/law/asylum-integration.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { IntegrationPlanRow } from '../storage/integration-plan.row.ts';
import { allocations } from './records.ts';

export interface Measure {
  readonly kind: IntegrationMeasureKind;
  readonly startsOn: Day;
  readonly endsOn?: Day | null;
}

export const planById = (tx: EntityManager, id: string): Promise<IntegrationPlanRow> =>
  tx.findOneByOrFail(IntegrationPlanRow, { id });

/** The allocation that stands today, and whether this caller may offer what it offers on it. */
export async function mayOffer(
  tx: EntityManager,
  { caller, today }: RequestContext,
  caseId: string,
  measures: readonly Measure[],
  planOfferedOn: Day | null,
) {
  const allocation = (await allocations.ofCase(tx, caseId)).find(
    ({ endedOn }) => endedOn === null || today < endedOn,
  );
  const toThisMunicipality = allocation?.municipality === caller.organisation;
  const may = offerIntegrationPlan(
    {
      offeredBy: caller.authority,
      allocation: allocation ? { toThisMunicipality } : null,
      measures: measures.map(({ kind }) => kind),
      planOfferedOn,
    },
    today,
  );
  return { allocation, may };
}
