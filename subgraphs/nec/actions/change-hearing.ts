import type { EntityManager } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { HearingRow } from '../storage/hearing.row.ts';
import { standing } from './justice-file.ts';

export interface HearingNamed {
  readonly caseId: string;
  readonly hearingId: string;
  readonly expectedVersion: number;
}

type Changes = Partial<Pick<HearingRow, 'beginsAt' | 'status' | 'courtNote'>>;
type ChangesOf = (hearing: HearingRow, tx: EntityManager) => Changes | Promise<Changes>;

/** What the decisions on a scheduled hearing have in common: that it is still to be held. */
export const changeScheduled = (
  context: RequestContext,
  mutation: string,
  input: HearingNamed,
  changesOf: ChangesOf,
): Promise<HearingRow | Refused> =>
  changeHearing(context, mutation, input, (hearing, tx) => {
    if (hearing.status !== 'SCHEDULED') throw conflict('The hearing is no longer scheduled.');
    return changesOf(hearing, tx);
  });

/** What all decisions on a hearing have in common: the case's lock, and the version. */
export const changeHearing = (
  context: RequestContext,
  mutation: string,
  input: HearingNamed,
  changesOf: ChangesOf,
): Promise<HearingRow | Refused> => {
  const { caseId, hearingId: id, expectedVersion } = input;
  return decide(context, {
    mutation,
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => tx.existsBy(HearingRow, { id, caseId }),
    find: hearingById,
    work: async (tx) => {
      const before = await hearingById(tx, id);
      demandVersion(before, expectedVersion);
      const changes = { ...(await changesOf(before, tx)), version: before.version + 1 };
      await tx.update(HearingRow, { id, version: before.version }, changes);
      return { ...before, ...changes };
    },
  });
};

/** Nobody is asked to come to a court case that has ended. */
export async function demandOpen(tx: EntityManager, courtCaseId: string): Promise<void> {
  const { closedOn } = await standing(tx, CourtCaseRow, courtCaseId);
  if (closedOn) throw conflict('The court case is closed.');
}

const hearingById = (tx: EntityManager, id: string): Promise<HearingRow> =>
  tx.findOneByOrFail(HearingRow, { id });
