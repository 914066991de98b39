import type { Day } from '../../../shared/day.ts';
import type { CounsellingKind } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { ReturnCounsellingRow } from '../storage/return-counselling.row.ts';
import * as file from './return-file.ts';

export interface RecordCounselling {
  readonly caseId: string;
  readonly kind: CounsellingKind;
  readonly heldOn: Day;
  readonly notes: string | null;
}

/** Records that somebody was counselled about a return. Whether there is such a case was asked of CMM before. */
export const recordCounselling = (
  context: RequestContext,
  input: RecordCounselling,
  isKnownAtCmm: KnownAtCmm,
) => {
  const { caseId, ...said } = input;
  return decide(context, {
    mutation: 'recordCounselling',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: async (tx) => isKnownAtCmm !== false || file.exists(tx, caseId),
    find: file.inForceById(ReturnCounsellingRow),
    work: async (tx) => {
      const waits = await file.open(tx, caseId, isKnownAtCmm, context.today);
      return waits ?? append(tx, context, ReturnCounsellingRow, { caseId, ruleVersions: [] }, said);
    },
  });
};
