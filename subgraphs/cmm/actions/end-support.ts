import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { SupportMeasureRow } from '../storage/support-measure.row.ts';
import { changeRecord } from './change-record.ts';

export interface EndSupport {
  readonly caseId: string;
  readonly measureId: string;
  readonly expectedVersion: number;
  readonly completed: boolean;
  /** Null: today. */
  readonly endedOn: Day | null;
}

/** A measure is over: completed, or called off, be it before it began. */
export const endSupport = (
  context: RequestContext,
  input: EndSupport,
): Promise<SupportMeasureRow | Refused> => {
  const { caseId, measureId: id, expectedVersion, completed } = input;
  const endedOn = input.endedOn ?? context.today;
  return decide(context, {
    mutation: 'endSupport',
    kind: 'UPDATE',
    caseId,
    input: { ...input, endedOn },
    isKnown: (tx) => tx.existsBy(SupportMeasureRow, { id, caseId }),
    find: (tx) => tx.findOneByOrFail(SupportMeasureRow, { id }),
    work: async (tx) => {
      const before = await tx.findOneByOrFail(SupportMeasureRow, { id });
      if (before.version === expectedVersion && before.endedOn !== null)
        throw conflict('The measure is over already.');
      if (completed && before.startedOn === null)
        throw badInput('input.completed', 'is true of a measure that never began');
      if (endedOn < (before.startedOn ?? before.plannedOn))
        throw badInput('input.endedOn', 'is before the measure began');
      const status = completed ? 'COMPLETED' : 'CANCELLED';
      return changeRecord(tx, SupportMeasureRow, { id, expectedVersion }, { status, endedOn });
    },
  });
};
