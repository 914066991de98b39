import { confirmPermit } from '../../../shared/law/confirm-permit.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';
import type { PresenceTold } from './decide-permit-application.ts';
import { permits } from './records.ts';
import { reliedOnCitizenship, silentOnCitizenship } from './told-of-victim.ts';

export interface ConfirmResidencePermit {
  readonly caseId: string;
  readonly permitId: string;
  readonly expectedVersion: number;
}

const POLICE_SILENT: FactUnavailable = { unavailable: 'NEC', topic: 'PRESENCE' };

/** Confirms a permit that was given while CMM did not say whose citizen she is or, for proceedings, the police whether her presence is required. */
export const confirmResidencePermit = (
  context: RequestContext,
  input: ConfirmResidencePermit,
  /** Null where the permit does not rest on it. */
  told: PresenceTold | null,
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
        {
          decider: context.caller.authority,
          permit,
          presence: told?.presence ?? null,
          citizenship: citizenship.group,
        },
        context.today,
      ),
      silent:
        permit.kind === 'PROCEEDINGS' && !told?.presence ? POLICE_SILENT : silentOnCitizenship(citizenship),
    }),
    reliedOn: [...(told?.reliedOn ?? []), ...reliedOnCitizenship(citizenship)],
  });
