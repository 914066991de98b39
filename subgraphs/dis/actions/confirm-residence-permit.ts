import { dayOf } from '../../../shared/day.ts';
import { confirmPermit } from '../../../shared/law/confirm-permit.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import type { PresenceTold } from './decide-permit-application.ts';
import { lastDayOf } from './last-day.ts';
import { permits } from './records.ts';
import {
  demandNotMergedBy,
  reliedOnToConfirm,
  silentOnGiven,
  type ToldBeforeConfirming,
} from './told-before-granting.ts';

export interface ConfirmResidencePermit {
  readonly caseId: string;
  readonly permitId: string;
  readonly expectedVersion: number;
}

const POLICE_SILENT: FactUnavailable = { unavailable: 'NEC', topic: 'PRESENCE' };

/** Confirms a permit that was given while CMM did not say whose citizen she is and which cases are hers or, for proceedings, the police whether her presence is required. */
export const confirmResidencePermit = (
  context: RequestContext,
  input: ConfirmResidencePermit,
  /** Null where the permit does not rest on it. */
  told: PresenceTold | null,
  atCmm: ToldBeforeConfirming,
): Promise<ResidencePermitRow | Refused | FactUnavailable> =>
  confirm(context, {
    mutation: 'confirmResidencePermit',
    input,
    row: ResidencePermitRow,
    id: input.permitId,
    records: permits,
    hers: () => atCmm.merge.otherCases,
    held: async (tx, permit) => {
      const given = await permits.ofCases(tx, [input.caseId, ...atCmm.merge.otherCases]);
      const lawful = confirmPermit(
        {
          decider: context.caller.authority,
          permit,
          presence: told?.presence ?? null,
          citizenship: atCmm.citizenship.group,
          others: given
            .filter(({ id }) => id !== permit.id)
            .map((other) => ({ validFrom: other.validFrom, validTo: lastDayOf(other) })),
        },
        context.today,
      );
      const silent = permit.kind === 'PROCEEDINGS' && !told?.presence ? POLICE_SILENT : silentOnGiven(atCmm);
      if (!silent && !isRefused(lawful)) demandNotMergedBy(dayOf(permit.recordedAt), atCmm.merge);
      return { lawful, silent };
    },
    reliedOn: [...(told?.reliedOn ?? []), ...reliedOnToConfirm(atCmm)],
  });
