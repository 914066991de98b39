import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { SuspectStatus } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { SuspectRow } from '../storage/suspect.row.ts';
import { aboutInvestigation, demandLinked } from './investigations.ts';

export interface UpdateSuspect {
  readonly caseId: string;
  readonly suspectId: string;
  readonly expectedVersion: number;
  readonly status: SuspectStatus;
  readonly chargedOn?: Day | null;
}

/** Records how far the suspicion against somebody has come. */
export const updateSuspect = (
  context: RequestContext,
  input: UpdateSuspect,
): Promise<SuspectRow | Refused> => {
  const { caseId, suspectId: id, expectedVersion, status } = input;
  return decide(context, {
    mutation: 'updateSuspect',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => isSuspectIn(tx, caseId, id),
    find: suspectById,
    work: async (tx) => {
      const before = await suspectById(tx, id);
      await demandLinked(tx, caseId, before.investigationId);
      const chargedOn = status === 'SUSPECTED' ? null : (input.chargedOn ?? before.chargedOn);
      if (chargedOn === null && (status === 'CHARGED' || status === 'INDICTED'))
        throw badInput('input.chargedOn', 'is needed of whoever is charged');
      if (chargedOn !== null && chargedOn < before.suspectedOn)
        throw badInput('input.chargedOn', 'is before the day of the suspicion');
      // the suspect may be reached through another case at the same moment: the version decides who was first
      const { affected } = await tx.update(
        SuspectRow,
        { id, version: expectedVersion },
        { status, chargedOn, version: expectedVersion + 1 },
      );
      if (affected !== 1) throw conflict('The record has changed. Read it again, then decide.');
      return suspectById(tx, id);
    },
  });
};

const suspectById = (tx: EntityManager, id: string): Promise<SuspectRow> =>
  tx.findOneByOrFail(SuspectRow, { id });

async function isSuspectIn(tx: EntityManager, caseId: string, id: string): Promise<boolean> {
  const suspect = await tx.findOneBy(SuspectRow, { id });
  return suspect !== null && aboutInvestigation(caseId, suspect.investigationId).isKnown(tx);
}
