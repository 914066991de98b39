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
      demandOpen(before, result);
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
      // a reunion stays on record, with what it rested on, until it is recorded anew
      const isKept = reunitedOn === null && before.reunitedOn !== null;
      const reunion = isKept ? {} : { durableSolution: durability, reunitedOn };
      const row = await supersede(tx, context, FamilyTracingRow, before, [...ruleVersions], {
        status: result,
        ...reunion,
      });
      await rememberFacts(tx, row, [...reliedOn, ...(isKept ? [] : (told?.reunion.reliedOn ?? []))]);
      await issueNotices(tx, context, { caseId, kind: 'FAMILY_TRACING_CHANGED', to: ['CMM'] });
      return row;
    },
  });
};

/** A search that is under way, or a family found, which is set right while no reunion rests on it. */
function demandOpen({ status, reunitedOn }: FamilyTracingRow, result: TracingResult): void {
  if (status === 'UNDER_WAY' || (status === 'FOUND' && result === 'FOUND')) return;
  if (status !== 'FOUND') throw conflict('The search is not under way.');
  if (reunitedOn !== null) throw conflict('The child was reunited with the family, so it was found.');
}
