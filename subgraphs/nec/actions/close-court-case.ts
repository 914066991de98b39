import { type EntityManager, MoreThan } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { HearingRow } from '../storage/hearing.row.ts';
import { aboutRecord, standing } from './justice-file.ts';
import { endPresenceForProsecution } from './presence-ends.ts';

export interface CloseCourtCase {
  readonly caseId: string;
  readonly courtCaseId: string;
  readonly expectedVersion: number;
  readonly closedOn?: Day | null;
}

/** Records that a court case has ended: nobody is to come to what was still ahead in it, nor needed for the prosecution that it ends. */
export const closeCourtCase = (
  context: RequestContext,
  input: CloseCourtCase,
): Promise<CourtCaseRow | Refused> => {
  const { caseId, courtCaseId } = input;
  return decide(context, {
    mutation: 'closeCourtCase',
    kind: 'UPDATE',
    caseId,
    input,
    ...aboutRecord(CourtCaseRow, caseId, courtCaseId),
    work: async (tx) => {
      const before = await standing(tx, CourtCaseRow, courtCaseId);
      demandVersion(before, input.expectedVersion);
      if (before.closedOn) throw conflict('The court case is closed already.');
      const closedOn = input.closedOn ?? context.today;
      if (closedOn < before.openedOn) throw badInput('input.closedOn', 'is before the day it was opened');
      await cancelAhead(tx, courtCaseId, context.now);
      const closed = await supersede(tx, context, CourtCaseRow, before, [], { closedOn });
      await endPresenceForProsecution(tx, context, closed);
      return closed;
    },
  });
};

/** Whether one that has begun was held is not known from this: the court says so, also later. */
async function cancelAhead(tx: EntityManager, courtCaseId: string, now: Date): Promise<void> {
  const ahead = { courtCaseId, status: 'SCHEDULED' as const, beginsAt: MoreThan(now) };
  await tx.update(HearingRow, ahead, { status: 'CANCELLED', version: () => 'version + 1' });
}
