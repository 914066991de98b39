import { badInput } from '../../../shared/graph-error.ts';
import { releaseFromDetention as release } from '../../../shared/law/detention-72h.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { DetentionRow } from '../storage/detention.row.ts';
import { aboutRecord, standing } from './justice-file.ts';

export interface ReleaseFromDetention {
  readonly caseId: string;
  readonly detentionId: string;
  readonly expectedVersion: number;
  readonly releasedAt?: Date | null;
}

/** Records that somebody who was held is free. */
export const releaseFromDetention = (
  context: RequestContext,
  input: ReleaseFromDetention,
): Promise<DetentionRow | Refused> => {
  const { caseId, detentionId } = input;
  const { caller, now } = context;
  return decide(context, {
    mutation: 'releaseFromDetention',
    kind: 'UPDATE',
    caseId,
    input,
    ...aboutRecord(DetentionRow, caseId, detentionId),
    work: async (tx) => {
      const before = await standing(tx, DetentionRow, detentionId);
      demandVersion(before, input.expectedVersion);
      const released = release({ holder: caller.authority, releasedAt: before.releasedAt }, now);
      if (isRefused(released)) return released;
      const releasedAt = input.releasedAt ?? now;
      if (releasedAt < before.beganAt) throw badInput('input.releasedAt', 'is before the detention began');
      return supersede(tx, context, DetentionRow, before, [released.version], { releasedAt });
    },
  });
};
