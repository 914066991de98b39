import { type EntityManager, IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { decidesMunicipality } from '../../../shared/law/asylum-integration.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { IntegrationPlanRow } from '../storage/integration-plan.row.ts';
import { MunicipalityAllocationRow } from '../storage/municipality-allocation.row.ts';
import { dismissMunicipality } from './integration.ts';
import { allocations } from './records.ts';
import { tell } from './tell.ts';

export interface EndMunicipalityAllocation {
  readonly caseId: string;
  readonly allocationId: string;
  readonly expectedVersion: number;
  /** The first day on which it no longer holds. */
  readonly endedOn: Day;
}

/** She is to live there no longer: the municipality's plan ends, and it is shown nothing more for integration. */
export const endMunicipalityAllocation = (
  context: RequestContext,
  input: EndMunicipalityAllocation,
): Promise<MunicipalityAllocationRow | Refused> => {
  const { caseId, allocationId, expectedVersion, endedOn } = input;
  const { caller, now, today } = context;
  return decide(context, {
    mutation: 'endMunicipalityAllocation',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => allocations.has(tx, caseId, allocationId),
    find: allocations.byId,
    work: async (tx): Promise<MunicipalityAllocationRow | Refused> => {
      const may = decidesMunicipality(caller.authority, today);
      if (isRefused(may)) return may;
      const before = await allocations.byId(tx, allocationId);
      demandVersion(before, expectedVersion);
      if (before.endedOn !== null) throw conflict('The allocation has ended already.');
      if (endedOn < before.allocatedOn) throw badInput('input.endedOn', 'is before the allocation');
      const ended = await supersede(tx, context, MunicipalityAllocationRow, before, [may.version], {
        endedOn,
      });
      const { municipality } = before;
      await endPlan(tx, caseId, municipality, endedOn);
      // while it still is a party: it learns of it, and of nothing after
      await tell(tx, context, caseId, 'ALLOCATION_ENDED', ['MUNICIPALITY']);
      await dismissMunicipality(tx, now, { caseId, municipality });
      return ended;
    },
  });
};

/** One that was offered later still lasted on the day of its offer. */
async function endPlan(tx: EntityManager, caseId: string, municipality: string, endedOn: Day): Promise<void> {
  const plan = await tx.findOneBy(IntegrationPlanRow, { caseId, municipality, endedOn: IsNull() });
  if (!plan) return;
  const lastedTo = endedOn < plan.offeredOn ? plan.offeredOn : endedOn;
  await tx.update(IntegrationPlanRow, { id: plan.id }, { endedOn: lastedTo, version: plan.version + 1 });
}
