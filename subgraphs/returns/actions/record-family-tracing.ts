import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { decideReunion, traceFamily } from '../../../shared/law/family-reunion.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { FamilyTracingStatus } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import { FamilyTracingRow } from '../storage/family-tracing.row.ts';
import * as file from './return-file.ts';
import type { BestInterestsTold } from './told-of-case.ts';
import { ageRecordedAt, whoseFamily } from './whose-family.ts';

export type TracingResult = Extract<FamilyTracingStatus, 'FOUND' | 'NOT_FOUND' | 'STOPPED'>;

export interface RecordFamilyTracing {
  readonly caseId: string;
  readonly tracingId: string;
  readonly expectedVersion: number;
  readonly result: TracingResult;
  readonly reunitedOn: Day | null;
}

/** CMM's latest answers, where a family was found. */
export interface FoundTold {
  readonly tracing: BestInterestsTold;
  readonly reunion: BestInterestsTold;
}

/**
 * Records what came of the search. A search goes on to its finding only while it is in the child's best interests, and is
 * stopped at any time; a reunion with a family that was found CMM must have found durable.
 */
export const recordFamilyTracing = (
  context: RequestContext,
  input: RecordFamilyTracing,
  told: FoundTold | null,
) => {
  const { caseId, tracingId, result, reunitedOn } = input;
  const { today } = context;
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
      const ruleVersions = new Set<string>();
      const reliedOn: ReliedOn[] = [];
      const person = await file.personOf(tx, caseId);
      if (told && before.status === 'UNDER_WAY') {
        if (!told.tracing.answered) return { unavailable: 'CMM', topic: 'BEST_INTERESTS' } as const;
        const lawful = traceFamily(whoseFamily(person, told.tracing, today), today);
        if (isRefused(lawful)) return lawful;
        ruleVersions.add(lawful.version);
        reliedOn.push(...told.tracing.reliedOn);
      }
      const durability = told?.reunion.assessment?.durableSolution ?? null;
      if (reunitedOn !== null) {
        pastDay('input.reunitedOn', reunitedOn, today, before.begunOn ?? undefined);
        if (!told?.reunion.answered) return { unavailable: 'CMM', topic: 'BEST_INTERESTS' } as const;
        const recordedAt = ageRecordedAt(told.reunion);
        const lawful = decideReunion({ ...whoseFamily(person, told.reunion, today), recordedAt }, today);
        if (isRefused(lawful)) return lawful;
        ruleVersions.add(lawful.version);
      }
      const row = await supersede(tx, context, FamilyTracingRow, before, [...ruleVersions], {
        status: result,
        durableSolution: durability,
        reunitedOn,
      });
      await rememberFacts(tx, row, [...reliedOn, ...(told?.reunion.reliedOn ?? [])]);
      await issueNotices(tx, context, { caseId, kind: 'FAMILY_TRACING_CHANGED', to: ['CMM'] });
      return row;
    },
  });
};
