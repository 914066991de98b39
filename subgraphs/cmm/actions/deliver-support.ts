import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { SupportMeasureRow } from '../storage/support-measure.row.ts';
import { casesOfPerson, openOrMerged } from './cases-of-person.ts';
import { changeRecord } from './change-record.ts';

export interface DeliverSupport {
  readonly caseId: string;
  readonly measureId: string;
  readonly expectedVersion: number;
  /** Null: today. */
  readonly startedOn: Day | null;
  /** Null leaves it as it was planned. */
  readonly provider: string | null;
}

/** A planned measure is under way from a day on; also one that was planned in a case that was merged. */
export const deliverSupport = (
  context: RequestContext,
  input: DeliverSupport,
): Promise<SupportMeasureRow | Refused> => {
  const { caseId, measureId: id, expectedVersion, provider } = input;
  const startedOn = input.startedOn ?? context.today;
  return decide(context, {
    mutation: 'deliverSupport',
    kind: 'UPDATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input: { ...input, startedOn },
    isKnown: (tx) => tx.existsBy(SupportMeasureRow, { id, caseId }),
    find: (tx) => tx.findOneByOrFail(SupportMeasureRow, { id }),
    work: async (tx) => {
      await openOrMerged(tx, caseId);
      const before = await tx.findOneByOrFail(SupportMeasureRow, { id });
      if (before.version === expectedVersion && before.status !== 'PLANNED')
        throw conflict('The measure is under way already, or over.');
      if (startedOn < before.plannedOn) throw badInput('input.startedOn', 'is before the day it was planned');
      return changeRecord(
        tx,
        SupportMeasureRow,
        { id, expectedVersion },
        { status: 'UNDER_WAY', startedOn, ...(provider === null ? {} : { provider }) },
      );
    },
  });
};
