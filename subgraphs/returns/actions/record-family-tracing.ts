import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { reuniteFamily } from '../../../shared/law/family-reunion.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { FamilyTracingStatus } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { issueNotice } from '../../../shared/room/notice.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { FamilyTracingRow } from '../storage/family-tracing.row.ts';
import * as file from './return-file.ts';
import type { BestInterestsTold } from './told-of-case.ts';

export type TracingResult = Extract<FamilyTracingStatus, 'FOUND' | 'NOT_FOUND' | 'STOPPED'>;

export interface RecordFamilyTracing {
  readonly caseId: string;
  readonly tracingId: string;
  readonly expectedVersion: number;
  readonly result: TracingResult;
  readonly reunitedOn: Day | null;
}

/** Records what came of the search; with a family that was found, also a reunion, which CMM must have found durable. */
export const recordFamilyTracing = (
  context: RequestContext,
  input: RecordFamilyTracing,
  told: BestInterestsTold | null,
) => {
  const { caseId, tracingId, result, reunitedOn } = input;
  const { now, today } = context;
  return decide(context, {
    mutation: 'recordFamilyTracing',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => file.hasFact(tx, FamilyTracingRow, caseId, tracingId),
    find: file.inForceById(FamilyTracingRow),
    work: async (tx) => {
      const before = await file.inForceById(FamilyTracingRow)(tx, tracingId);
      demandVersion(before, input.expectedVersion);
      if (before.status !== 'UNDER_WAY' && !(before.status === 'FOUND' && result === 'FOUND'))
        throw conflict('The search is not under way.');
      let ruleVersions: readonly string[] = [];
      if (reunitedOn !== null) {
        pastDay('input.reunitedOn', reunitedOn, today, before.begunOn ?? undefined);
        if (!told?.answered) return { unavailable: 'CMM', topic: 'BEST_INTERESTS' } as const;
        const bornOn = (await file.personOf(tx, caseId))?.bornOn ?? null;
        const lawful = reuniteFamily({ bornOn, assessment: told.assessment }, today);
        if (isRefused(lawful)) return lawful;
        if (!told.assessment?.durableSolution)
          throw badInput(
            'input.reunitedOn',
            'is of somebody who is of age, whose reunion is not recorded here',
          );
        ruleVersions = [lawful.version];
      }
      const row = await supersede(tx, context, FamilyTracingRow, before, ruleVersions, {
        status: result,
        durableSolution: told?.assessment?.durableSolution ?? null,
        reunitedOn,
      });
      await rememberFacts(tx, row, told?.reliedOn ?? []);
      await issueNotice(tx, { kind: 'FAMILY_TRACING_CHANGED', caseId, recipient: 'CMM', issuedAt: now });
      return row;
    },
  });
};
