import { randomUUID } from 'node:crypto';
import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged } from '../../../shared/room/known-at-cmm.ts';
import { OffenceRow } from '../storage/offence.row.ts';
import { aboutInvestigation, demandLinked } from './investigations.ts';
import type { CaseTold } from './justice-file.ts';

export interface RecordOffence {
  readonly caseId: string;
  readonly investigationId: string;
  readonly provision: string;
  readonly committedFrom?: Day | null;
  readonly committedTo?: Day | null;
}

/** Records an offence that an investigation looks into. */
export const recordOffence = (
  context: RequestContext,
  input: RecordOffence,
  told: CaseTold,
): Promise<OffenceRow | Refused> => {
  const { caseId, investigationId, provision, committedFrom = null, committedTo = null } = input;
  return decide(context, {
    mutation: 'recordOffence',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: aboutInvestigation(caseId, investigationId).isKnown,
    find: (tx, id) => tx.findOneByOrFail(OffenceRow, { id }),
    work: async (tx) => {
      demandNotMerged(told);
      await demandLinked(tx, caseId, investigationId);
      const offence = { investigationId, provision, committedFrom, committedTo };
      const row = { id: randomUUID(), version: 1, ...offence };
      await tx.insert(OffenceRow, row);
      return row;
    },
  });
};
