import { type EntityManager, In, IsNull } from 'typeorm';
import { badInput } from '../../../shared/graph-error.ts';
import { beginDetention } from '../../../shared/law/detention-72h.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { DetentionRow } from '../storage/detention.row.ts';
import { DetentionPeriodRow } from '../storage/detention-period.row.ts';
import { type CaseTold, found, openFile, waitsForCase } from './justice-file.ts';

export interface Detain {
  readonly caseId: string;
  readonly beganAt?: Date | null;
  readonly until?: Date | null;
}

/**
 * Records that a potential victim is held, and for how many hours at first. Those held in a case that was merged into this one
 * count on: nobody is held until CMM has said which those are, nor where CMM admits the police to the case no more.
 */
export const detain = (
  context: RequestContext,
  input: Detain,
  known: CaseTold,
  { isMerged, otherCases, reliedOn }: MergeTold,
): Promise<DetentionRow | Refused | FactUnavailable> => {
  const { caseId, until = null } = input;
  const { caller, today } = context;
  const beganAt = input.beganAt ?? context.now;
  return decide(context, {
    mutation: 'detain',
    kind: 'CREATE',
    caseId,
    hers: () => otherCases,
    input,
    isKnown: async () => known !== false,
    find: found(DetentionRow),
    work: async (tx) => {
      const waits = waitsForCase(known);
      if (waits) return waits;
      const detentions = await detentionsOf(tx, [caseId, ...otherCases]);
      const held = detentions.find(({ releasedAt }) => releasedAt === null);
      const earlier = detentions.flatMap(({ beganAt, releasedAt }) =>
        releasedAt ? { beganAt, releasedAt } : [],
      );
      const first = beginDetention(
        { holder: caller.authority, heldSince: held?.beganAt ?? null, earlier, until },
        beganAt,
      );
      if (isRefused(first)) return first;
      if (first.endsAt <= beganAt) throw badInput('input.until', 'is not after the detention began');
      if (detentions.some(({ releasedAt }) => releasedAt !== null && beganAt < releasedAt))
        throw badInput('input.beganAt', 'is before the end of an earlier detention');
      if (isMerged === null) return { unavailable: 'CMM', topic: 'MERGE' };
      await openFile(tx, caseId, today);
      const on = { caseId, ruleVersions: [first.version] };
      const detention = await append(tx, context, DetentionRow, on, { beganAt, releasedAt: null });
      await rememberFacts(tx, detention, reliedOn);
      await append(tx, context, DetentionPeriodRow, on, {
        detentionId: detention.id,
        extendsFactId: null,
        startsAt: first.startsAt,
        endsAt: first.endsAt,
        ground: null,
      });
      return detention;
    },
  });
};

const detentionsOf = (tx: EntityManager, caseIds: readonly string[]): Promise<DetentionRow[]> =>
  tx.findBy(DetentionRow, { caseId: In(caseIds), supersededAt: IsNull() });
