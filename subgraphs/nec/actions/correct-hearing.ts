import { dayOf } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { HearingStatus } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import type { HearingRow } from '../storage/hearing.row.ts';
import { changeHearing, demandOpen, type HearingNamed } from './change-hearing.ts';
import { standing } from './justice-file.ts';

export interface CorrectHearing extends HearingNamed {
  readonly beginsAt?: Date | null;
  readonly status?: HearingStatus | null;
  /** Left out: as it is; null: none. */
  readonly courtNote?: string | null;
}

/** Sets right what is on record of a hearing, also of one that was said to be held or cancelled. */
export const correctHearing = (
  context: RequestContext,
  input: CorrectHearing,
): Promise<HearingRow | Refused> =>
  changeHearing(context, 'correctHearing', input, async (before, tx) => {
    const beginsAt = input.beginsAt ?? before.beginsAt;
    const status = input.status ?? before.status;
    const courtNote = input.courtNote === undefined ? before.courtNote : input.courtNote;
    const { openedOn, closedOn } = await standing(tx, CourtCaseRow, before.courtCaseId);
    if (status === 'SCHEDULED') await demandOpen(tx, before.courtCaseId);
    if (status === 'HELD' && context.now < beginsAt) throw conflict('The hearing has not begun.');
    const day = dayOf(beginsAt);
    if (day < openedOn) throw badInput('input.beginsAt', 'is before the court case was opened');
    if (status === 'HELD' && closedOn && closedOn < day)
      throw badInput('input.beginsAt', 'is after the court case ended');
    return { beginsAt, status, courtNote };
  });
