import { randomUUID } from 'node:crypto';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { HearingRow } from '../storage/hearing.row.ts';
import { demandOpen } from './change-hearing.ts';
import { aboutRecord } from './justice-file.ts';

export interface ScheduleHearing {
  readonly caseId: string;
  readonly courtCaseId: string;
  readonly beginsAt: Date;
  readonly courtNote?: string | null;
}

/** Schedules a hearing in a court case that is open. */
export const scheduleHearing = (
  context: RequestContext,
  input: ScheduleHearing,
): Promise<HearingRow | Refused> => {
  const { caseId, courtCaseId, beginsAt, courtNote = null } = input;
  return decide(context, {
    mutation: 'scheduleHearing',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: aboutRecord(CourtCaseRow, caseId, courtCaseId).isKnown,
    find: (tx, id) => tx.findOneByOrFail(HearingRow, { id }),
    work: async (tx) => {
      await demandOpen(tx, courtCaseId);
      const said = { caseId, courtCaseId, beginsAt, status: 'SCHEDULED' as const, courtNote };
      const row = { id: randomUUID(), version: 1, ...said };
      await tx.insert(HearingRow, row);
      return row;
    },
  });
};
