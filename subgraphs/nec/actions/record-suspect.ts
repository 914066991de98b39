import { randomUUID } from 'node:crypto';
import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged } from '../../../shared/room/known-at-cmm.ts';
import { SuspectRow } from '../storage/suspect.row.ts';
import { aboutInvestigation, demandLinked } from './investigations.ts';
import type { CaseTold } from './justice-file.ts';

export interface RecordSuspect {
  readonly caseId: string;
  readonly investigationId: string;
  readonly pseudonym: string;
  readonly suspectedOn?: Day | null;
}

/** Records somebody whom an investigation suspects, by what it calls them. */
export const recordSuspect = (
  context: RequestContext,
  input: RecordSuspect,
  told: CaseTold,
): Promise<SuspectRow | Refused> => {
  const { caseId, investigationId, pseudonym } = input;
  const suspectedOn = input.suspectedOn ?? context.today;
  return decide(context, {
    mutation: 'recordSuspect',
    kind: 'CREATE',
    caseId,
    input: { ...input, suspectedOn },
    isKnown: aboutInvestigation(caseId, investigationId).isKnown,
    find: (tx, id) => tx.findOneByOrFail(SuspectRow, { id }),
    work: async (tx) => {
      demandNotMerged(told);
      await demandLinked(tx, caseId, investigationId);
      if (await tx.existsBy(SuspectRow, { investigationId, pseudonym }))
        throw conflict('The investigation calls somebody else so already. Use another pseudonym.');
      const row: SuspectRow = {
        id: randomUUID(),
        version: 1,
        investigationId,
        pseudonym,
        status: 'SUSPECTED',
        suspectedOn,
        chargedOn: null,
      };
      await tx.insert(SuspectRow, row);
      return row;
    },
  });
};
