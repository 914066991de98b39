import { conflict } from '../../../shared/graph-error.ts';
import { beginTracing } from '../../../shared/law/family-reunion.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { FamilyTracingRow } from '../storage/family-tracing.row.ts';
import * as file from './return-file.ts';
import type { BestInterestsTold } from './told-of-case.ts';
import { ageRecordedAt, whoseFamily } from './whose-family.ts';

export interface OpenFamilyTracing {
  readonly caseId: string;
  /** Of a search that came to its end before; null for the first. */
  readonly expectedVersion: number | null;
}

/** Begins the search for a child's family, where CMM has on record that it is in the child's best interests. Not on silence. */
export const openFamilyTracing = (
  context: RequestContext,
  input: OpenFamilyTracing,
  told: BestInterestsTold,
) => {
  const { caseId, expectedVersion } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'openFamilyTracing',
    kind: expectedVersion === null ? 'CREATE' : 'UPDATE',
    caseId,
    input,
    isKnown: async (tx) => told.isKnownAtCmm !== false || file.exists(tx, caseId),
    find: file.inForceById(FamilyTracingRow),
    work: async (tx) => {
      const before = await file.tracingOf(tx, caseId);
      demandVersion(before ?? { version: 0 }, expectedVersion ?? 0);
      if (before && (before.status === 'UNDER_WAY' || before.status === 'FOUND'))
        throw conflict('The search is under way, or the family was found.');
      if (!told.answered) return { unavailable: 'CMM', topic: 'BEST_INTERESTS' } as const;
      const { assessment } = told;
      const whose = whoseFamily(await file.personOf(tx, caseId), told, today);
      const lawful = beginTracing({ ...whose, recordedAt: ageRecordedAt(told) }, today);
      if (isRefused(lawful)) return lawful;
      const waits = await file.open(tx, caseId, told.isKnownAtCmm, today);
      if (waits) return waits;
      const ruleVersions = [lawful.version];
      const said = {
        bestInterestsAssessedOn: assessment?.assessedOn ?? today,
        inBestInterests: true,
        status: 'UNDER_WAY' as const,
        begunOn: today,
        durableSolution: null,
        reunitedOn: null,
      };
      const row = before
        ? await supersede(tx, context, FamilyTracingRow, before, ruleVersions, said)
        : await append(tx, context, FamilyTracingRow, { caseId, ruleVersions }, said);
      await rememberFacts(tx, row, told.reliedOn);
      await issueNotices(tx, context, { caseId, kind: 'FAMILY_TRACING_CHANGED', to: ['CMM'] });
      return row;
    },
  });
};
