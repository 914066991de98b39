import { conflict } from '../../../shared/graph-error.ts';
import { confirmWorkPermit as confirmWork } from '../../../shared/law/confirm-work-permit.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';
import { workPermits } from './records.ts';
import {
  demandNotMergedBy,
  reliedOnToConfirm,
  silentOnGiven,
  type ToldBeforeConfirming,
} from './told-before-granting.ts';

export interface ConfirmWorkPermit {
  readonly caseId: string;
  readonly workPermitId: string;
  readonly expectedVersion: number;
}

/** Confirms a work permit that was given while CMM did not say whose citizen she is, or that the case had been merged. */
export const confirmWorkPermit = (
  context: RequestContext,
  input: ConfirmWorkPermit,
  told: ToldBeforeConfirming,
): Promise<WorkPermitRow | Refused | FactUnavailable> =>
  confirm(context, {
    mutation: 'confirmWorkPermit',
    input,
    row: WorkPermitRow,
    id: input.workPermitId,
    records: workPermits,
    held: async (_, { decidedOn, verification }) => {
      if (decidedOn === null) throw conflict('The application for a work permit has not been decided.');
      const permit = { decidedOn, verification };
      const facts = { decider: context.caller.authority, permit, citizenship: told.citizenship.group };
      const lawful = confirmWork(facts, context.today);
      const silent = silentOnGiven(told);
      if (!silent && !isRefused(lawful)) demandNotMergedBy(decidedOn, told.merge);
      return { lawful, silent };
    },
    reliedOn: reliedOnToConfirm(told),
  });
