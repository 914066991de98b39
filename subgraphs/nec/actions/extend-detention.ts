import { type EntityManager, In, IsNull } from 'typeorm';
import { extendDetention as extend } from '../../../shared/law/detention-72h.ts';
import { heldTogether, heldUntil } from '../../../shared/law/held-together.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
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
 * were decided on the same reading one is a conflict. One that ran at the same time in another case of hers is counted with it:
 * nobody is held longer until CMM has said which those are, nor where CMM admits the police to the case no more.
 */
export const extendDetention = (
  context: RequestContext,
  input: ExtendDetention,
  { isMerged, otherCases, reliedOn }: MergeTold,
): Promise<DetentionRow | Refused | FactUnavailable> => {
  const { caseId, detentionId, until, ground = null } = input;
  const { caller, now } = context;
  return decide(context, {
    mutation: 'extendDetention',
    kind: 'UPDATE',
    caseId,
    hers: () => otherCases,
    input,
    ...aboutRecord(DetentionRow, caseId, detentionId),
    work: async (tx): Promise<DetentionRow | Refused | FactUnavailable> => {
      const before = await standing(tx, DetentionRow, detentionId);
      demandVersion(before, input.expectedVersion);
      const last = await lastPeriod(tx, detentionId);
      const { endsAt } = last;
      const { releasedAt } = before;
      const hers = await lastHours(tx, [caseId, ...otherCases]);
      const extension = extend(
        {
          holder: caller.authority,
          endsAt,
          // the last, if she is held: whatever began since this one did runs with it
          heldUntil: hers.at(-1) ?? endsAt,
          releasedAt,
          ground,
          until,
        },
        now,
      );
      if (isRefused(extension)) return extension;
      if (isMerged === null) return { unavailable: 'CMM', topic: 'MERGE' };
      const on = { caseId, ruleVersions: [extension.version] };
      await append(tx, context, DetentionPeriodRow, on, {
        detentionId,
        extendsFactId: last.factId,
        startsAt: extension.startsAt,
        endsAt: extension.endsAt,
        ground,
      });
      const detention = await supersede(tx, context, DetentionRow, before, [extension.version], {});
      await rememberFacts(tx, detention, reliedOn);
      return detention;
    },
  });
};

const lastPeriod = (tx: EntityManager, detentionId: string): Promise<DetentionPeriodRow> =>
  tx.findOneOrFail(DetentionPeriodRow, {
    where: { detentionId, supersededAt: IsNull() },
    order: { endsAt: 'DESC' },
  });

/** Until when she may be held by each of her detentions, the earliest first: those that ran at the same time are one. */
async function lastHours(tx: EntityManager, caseIds: readonly string[]): Promise<Date[]> {
  const where = { caseId: In(caseIds), supersededAt: IsNull() };
  const detentions = await tx.findBy(DetentionRow, where);
  const periods = await tx.find(DetentionPeriodRow, { where, order: { endsAt: 'ASC' } });
  return heldTogether(
    detentions.map(({ id, beganAt, releasedAt }) => ({
      beganAt,
      releasedAt,
      periods: periods.filter(({ detentionId }) => detentionId === id),
    })),
  ).map((one, _, all) => heldUntil(one, all));
}
