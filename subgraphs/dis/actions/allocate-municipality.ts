import { allocateMunicipality as mayAllocate } from '../../../shared/law/asylum-integration.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { MunicipalityAllocationRow } from '../storage/municipality-allocation.row.ts';
import { asylumGranted } from './granted-asylum.ts';
import * as file from './immigration-file.ts';
import { admitMunicipality } from './integration.ts';
import { allocations } from './records.ts';
import { tell } from './tell.ts';

export interface AllocateMunicipality {
  readonly caseId: string;
  readonly municipality: string;
}

/** Decides in which municipality a person who was granted asylum is to live, and admits it to the file for integration. */
export const allocateMunicipality = (
  context: RequestContext,
  input: AllocateMunicipality,
): Promise<MunicipalityAllocationRow | Refused> => {
  const { caseId, municipality } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'allocateMunicipality',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: allocations.byId,
    work: async (tx): Promise<MunicipalityAllocationRow | Refused> => {
      const asylum = await asylumGranted(tx, caseId);
      const standing = (await allocations.ofCase(tx, caseId)).find(
        ({ endedOn }) => endedOn === null || today < endedOn,
      );
      const may = mayAllocate({ decider: caller.authority, asylum, allocation: standing ?? null }, today);
      if (isRefused(may)) return may;
      const allocation = await append(
        tx,
        context,
        MunicipalityAllocationRow,
        { caseId, ruleVersions: [may.version] },
        { asylumFactId: asylum?.factId ?? '', municipality, allocatedOn: today, endedOn: null },
      );
      await admitMunicipality(tx, context.now, input);
      await tell(tx, context, caseId, 'MUNICIPALITY_ALLOCATED', ['MUNICIPALITY']);
      return allocation;
    },
  });
};
