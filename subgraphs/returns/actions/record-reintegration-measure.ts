import { IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import { stepOfReturn } from '../../../shared/law/return-eligible.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { ReintegrationActivity } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { ReintegrationMeasureRow } from '../storage/reintegration-measure.row.ts';
import { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import * as file from './return-file.ts';

export interface RecordReintegrationMeasure {
  readonly caseId: string;
  readonly supportId: string;
  /** Of the activity as it was agreed before; null for one that is new. */
  readonly expectedVersion: number | null;
  readonly activity: ReintegrationActivity;
  readonly agreedOn: Day;
  readonly amount: string | null;
  readonly currency: string | null;
}

/** Records what support goes to, an allowance included; the same activity again is another version of it. */
export const recordReintegrationMeasure = (context: RequestContext, input: RecordReintegrationMeasure) => {
  const { caseId, expectedVersion, ...asked } = input;
  const { supportId, activity } = asked;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'recordReintegrationMeasure',
    kind: expectedVersion === null ? 'CREATE' : 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => file.hasFact(tx, ReintegrationSupportRow, caseId, supportId),
    find: file.inForceById(ReintegrationMeasureRow),
    work: async (tx) => {
      const support = await file.inForceById(ReintegrationSupportRow)(tx, supportId);
      const before = await tx.findOneBy(ReintegrationMeasureRow, {
        supportId,
        activity,
        supersededAt: IsNull(),
      });
      demandVersion(before ?? { version: 0 }, expectedVersion ?? 0);
      const { status } = await file.returnById(tx, support.returnId);
      const inOrder = stepOfReturn({ agency: caller.authority, step: 'SUPPORTED', status }, today);
      if (isRefused(inOrder)) return inOrder;
      const said = {
        ...asked,
        agreedOn: pastDay('input.agreedOn', asked.agreedOn, today, support.grantedOn),
      };
      const ruleVersions = [inOrder.version];
      return before
        ? supersede(tx, context, ReintegrationMeasureRow, before, ruleVersions, said)
        : append(tx, context, ReintegrationMeasureRow, { caseId, ruleVersions }, said);
    },
  });
};
