import { conflict } from '../../../shared/graph-error.ts';
import { confirmWorkPermit as confirmWork } from '../../../shared/law/confirm-work-permit.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';
import { workPermits } from './records.ts';
import { reliedOnCitizenship, silentOnCitizenship } from './told-of-victim.ts';

export interface ConfirmWorkPermit {
  readonly caseId: string;
  readonly workPermitId: string;
  readonly expectedVersion: number;
}

/** Confirms a work permit that was given while CMM did not say whose citizen she is. */
export const confirmWorkPermit = (
  context: RequestContext,
  input: ConfirmWorkPermit,
  citizenship: CitizenshipTold,
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
      const facts = { decider: context.caller.authority, permit, citizenship: citizenship.group };
      return { lawful: confirmWork(facts, context.today), silent: silentOnCitizenship(citizenship) };
    },
    reliedOn: reliedOnCitizenship(citizenship),
  });
