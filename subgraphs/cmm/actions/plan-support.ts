import { randomUUID } from 'node:crypto';
import type { SupportKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { SupportMeasureRow } from '../storage/support-measure.row.ts';
import { casesOfPerson } from './cases-of-person.ts';
import { isCase, openCase } from './facts-of-case.ts';
import { demandReferred } from './known-since.ts';

export interface PlanSupport {
  readonly caseId: string;
  readonly kind: SupportKind;
  readonly provider: string | null;
  /** Null: today. */
  readonly plannedOn: Day | null;
}

/** Plans a measure of support. It protects, and waits for no decision. */
export const planSupport = (
  context: RequestContext,
  input: PlanSupport,
): Promise<SupportMeasureRow | Refused> => {
  const { caseId, kind, provider } = input;
  const plannedOn = input.plannedOn ?? context.today;
  return decide(context, {
    mutation: 'planSupport',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input: { ...input, plannedOn },
    isKnown: (tx) => isCase(tx, caseId),
    find: (tx, id) => tx.findOneByOrFail(SupportMeasureRow, { id }),
    work: async (tx) => {
      await openCase(tx, caseId);
      await demandReferred(tx, caseId, 'input.plannedOn', plannedOn);
      const measure: SupportMeasureRow = {
        id: randomUUID(),
        version: 1,
        caseId,
        kind,
        status: 'PLANNED',
        provider,
        plannedOn,
        startedOn: null,
        endedOn: null,
      };
      await tx.insert(SupportMeasureRow, measure);
      return measure;
    },
  });
};
