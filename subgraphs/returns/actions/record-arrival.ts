import type { Day } from '../../../shared/day.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import { supportPeriodOf } from '../../../shared/law/support-period.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { supersede } from '../../../shared/room/legal-facts.ts';
import { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import { ReturnProgrammeRow } from '../storage/return-programme.row.ts';
import { isOfNetwork } from './programme-in-use.ts';
import * as file from './return-file.ts';
import { type OnReturn, takeStep } from './take-step.ts';

export interface RecordArrival extends OnReturn {
  readonly on?: Day | null;
}

/** Records the arrival, from which the months of support are counted where it was granted before. */
export const recordArrival = (context: RequestContext, input: RecordArrival) =>
  takeStep(context, { mutation: 'recordArrival', status: 'ARRIVED', input }, async (tx, before) => {
    const notBefore = before.departedOn ?? before.offeredOn;
    const arrivedOn = pastDay('input.on', input.on, context.today, notBefore);
    const support = await file.supportOf(tx, before.id);
    if (!support) return { said: { arrivedOn } };
    const { programmeId, grantedOn } = support;
    const programme = programmeId ? await tx.findOneByOrFail(ReturnProgrammeRow, { id: programmeId }) : null;
    const inNetwork = await isOfNetwork(tx, programme);
    const period = supportPeriodOf({ inNetwork, arrivedOn, until: null }, grantedOn);
    if (isRefused(period)) return period;
    const { startsOn, endsOn, version } = period;
    await supersede(tx, context, ReintegrationSupportRow, support, [version], { startsOn, endsOn });
    return { said: { arrivedOn }, ruleVersions: [version] };
  });
