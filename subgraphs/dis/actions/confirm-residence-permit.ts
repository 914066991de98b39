import { confirmPermit } from '../../../shared/law/confirm-permit.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';
import type { PresenceTold } from './decide-permit-application.ts';
import { permits } from './records.ts';
import { reliedOnCitizenship } from './told-of-victim.ts';

export interface ConfirmResidencePermit {
  readonly caseId: string;
  readonly permitId: string;
  readonly expectedVersion: number;
}

/** Confirms a permit for proceedings that was given while the police did not say whether her presence is required, or CMM whose citizen she is. */
export const confirmResidencePermit = (
  context: RequestContext,
  input: ConfirmResidencePermit,
  { presence, reliedOn }: PresenceTold,
  citizenship: CitizenshipTold,
): Promise<ResidencePermitRow | Refused | FactUnavailable> =>
  confirm(context, {
    mutation: 'confirmResidencePermit',
    input,
    row: ResidencePermitRow,
    id: input.permitId,
    records: permits,
    held: async (_, permit) => ({
      lawful: confirmPermit(
        { decider: context.caller.authority, permit, presence, citizenship: citizenship.group },
        context.today,
      ),
      silent: silence(presence !== null, citizenship.heard),
    }),
    reliedOn: [...reliedOn, ...reliedOnCitizenship(citizenship)],
  });

function silence(policeHeard: boolean, cmmHeard: boolean): FactUnavailable | null {
  if (!policeHeard) return { unavailable: 'NEC', topic: 'PRESENCE' };
  return cmmHeard ? null : { unavailable: 'CMM', topic: 'CITIZENSHIP' };
}
