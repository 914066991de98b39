import type { MeansOfControl, RecruiterRelation } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import type { ExploitationForm } from '../../../shared/vocabulary.ts';
import { IndicatorsRow } from '../storage/indicators.row.ts';
import * as file from './case-file.ts';
import { factsOf, openCase } from './facts-of-case.ts';

export interface RecordIndicators {
  readonly caseId: string;
  readonly observedOn: Day;
  readonly forms: readonly ExploitationForm[];
  readonly meansOfControl: readonly MeansOfControl[];
  readonly recruiterRelations: readonly RecruiterRelation[];
  readonly note: string | null;
}

/** Records signs of trafficking that the caller's body observed. They decide nothing. */
export const recordIndicators = (
  context: RequestContext,
  input: RecordIndicators,
): Promise<IndicatorsRow | Refused> => {
  const { caseId, ...observed } = input;
  return decide(context, {
    mutation: 'recordIndicators',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: factsOf(IndicatorsRow).byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const observedBy = context.caller.authority;
      return append(tx, context, IndicatorsRow, { caseId, ruleVersions: [] }, { ...observed, observedBy });
    },
  });
};
