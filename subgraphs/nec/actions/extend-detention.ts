import { type EntityManager, IsNull } from 'typeorm';
import { extendDetention as extend } from '../../../shared/law/detention-72h.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { DetentionRow } from '../storage/detention.row.ts';
import { DetentionPeriodRow } from '../storage/detention-period.row.ts';
import { aboutRecord, standing } from './justice-file.ts';

export interface ExtendDetention {
  readonly caseId: string;
  readonly detentionId: string;
  readonly expectedVersion: number;
  readonly ground?: DetentionGround | null;
  readonly until: Date;
}

/**
 * Extends a detention by another period. The detention itself counts on, so that of an extension and a release that
 * were decided on the same reading one is a conflict.
 */
export const extendDetention = (
  context: RequestContext,
  input: ExtendDetention,
): Promise<DetentionRow | Refused> => {
  const { caseId, detentionId, until, ground = null } = input;
  const { caller, now } = context;
  return decide(context, {
    mutation: 'extendDetention',
    kind: 'UPDATE',
    caseId,
    input,
    ...aboutRecord(DetentionRow, caseId, detentionId),
    work: async (tx) => {
      const before = await standing(tx, DetentionRow, detentionId);
      demandVersion(before, input.expectedVersion);
      const last = await lastPeriod(tx, detentionId);
      const { endsAt } = last;
      const { releasedAt } = before;
      const extension = extend({ holder: caller.authority, endsAt, releasedAt, ground, until }, now);
      if (isRefused(extension)) return extension;
      const on = { caseId, ruleVersions: [extension.version] };
      await append(tx, context, DetentionPeriodRow, on, {
        detentionId,
        extendsFactId: last.factId,
        startsAt: extension.startsAt,
        endsAt: extension.endsAt,
        ground,
      });
      return supersede(tx, context, DetentionRow, before, [extension.version], {});
    },
  });
};

const lastPeriod = (tx: EntityManager, detentionId: string): Promise<DetentionPeriodRow> =>
  tx.findOneOrFail(DetentionPeriodRow, {
    where: { detentionId, supersededAt: IsNull() },
    order: { endsAt: 'DESC' },
  });
