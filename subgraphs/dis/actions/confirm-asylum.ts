import { conflict } from '../../../shared/graph-error.ts';
import { confirmProtection } from '../../../shared/law/confirm-permit.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import { asylumApplications } from './records.ts';
import {
  demandNotMergedBy,
  reliedOnToConfirm,
  silentOnGiven,
  type ToldBeforeConfirming,
} from './told-before-granting.ts';

export interface ConfirmAsylum {
  readonly caseId: string;
  readonly applicationId: string;
  readonly expectedVersion: number;
}

/** Confirms asylum that was granted while CMM did not say whose citizen she is, or that the case had been merged. */
export const confirmAsylum = (
  context: RequestContext,
  input: ConfirmAsylum,
  told: ToldBeforeConfirming,
): Promise<AsylumApplicationRow | Refused | FactUnavailable> =>
  confirm(context, {
    mutation: 'confirmAsylum',
    input,
    row: AsylumApplicationRow,
    id: input.applicationId,
    records: asylumApplications,
    held: async (_, { decidedOn, verification }) => {
      if (decidedOn === null) throw conflict('The asylum application has not been decided.');
      const given = { validFrom: decidedOn, verification };
      const facts = { decider: context.caller.authority, given, citizenship: told.citizenship.group };
      const lawful = confirmProtection(facts, context.today);
      const silent = silentOnGiven(told);
      if (!silent && !isRefused(lawful)) demandNotMergedBy(decidedOn, told.merge);
      return { lawful, silent };
    },
    reliedOn: reliedOnToConfirm(told),
  });
