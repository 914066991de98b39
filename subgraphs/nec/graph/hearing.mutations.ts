import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { cancelHearing } from '../actions/cancel-hearing.ts';
import type { HearingNamed } from '../actions/change-hearing.ts';
import { correctHearing } from '../actions/correct-hearing.ts';
import { moveHearing } from '../actions/move-hearing.ts';
import { recordHearingHeld } from '../actions/record-hearing-held.ts';
import { scheduleHearing } from '../actions/schedule-hearing.ts';
import type { HearingRow } from '../storage/hearing.row.ts';
import type { Context } from './context.ts';
import {
  CancelHearingInput,
  CancelHearingOutcome,
  CorrectHearingInput,
  CorrectHearingOutcome,
  MoveHearingInput,
  MoveHearingOutcome,
  RecordHearingHeldInput,
  RecordHearingHeldOutcome,
  ScheduleHearingInput,
  ScheduleHearingOutcome,
} from './hearing.inputs.ts';
import { HearingType } from './hearing.type.ts';

const named = ({ caseId, hearingId }: HearingNamed) => ({
  caseId: uuidArgument('input.caseId', caseId),
  hearingId: uuidArgument('input.hearingId', hearingId),
});

const noted = (note: string | null | undefined): string | null =>
  note ? textArgument('input.courtNote', note, 2000) : null;

function demandToCome(beginsAt: Date, { now }: Context): void {
  if (beginsAt <= now) throw badInput('input.beginsAt', 'has passed');
}

@Resolver(() => HearingType)
export class HearingMutations {
  @Mutation(() => ScheduleHearingOutcome, {
    nullable: true,
    description:
      'Schedules a hearing in an open court case (retsmøde berammet). By courts. Outside police, prosecution and courts nobody learns of it, but her contact person at CMM of the date, by her consent.',
  })
  async scheduleHearing(
    @Arg('input', () => ScheduleHearingInput, { description: 'In which court case, and when.' })
    input: ScheduleHearingInput,
    @Ctx() context: Context,
  ): Promise<HearingRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const courtCaseId = uuidArgument('input.courtCaseId', input.courtCaseId);
    demandToCome(input.beginsAt, context);
    return scheduleHearing(context, { ...input, caseId, courtCaseId, courtNote: noted(input.courtNote) });
  }

  @Mutation(() => MoveHearingOutcome, {
    nullable: true,
    description:
      'Puts a scheduled hearing of an open court case at another time (retsmøde omberammet). By courts.',
  })
  async moveHearing(
    @Arg('input', () => MoveHearingInput, { description: 'Which, and when.' }) input: MoveHearingInput,
    @Ctx() context: Context,
  ): Promise<HearingRow | Refused> {
    demandToCome(input.beginsAt, context);
    return moveHearing(context, { ...input, ...named(input) });
  }

  @Mutation(() => CancelHearingOutcome, {
    nullable: true,
    description: 'Records that a scheduled hearing is not held (retsmøde aflyst). By courts.',
  })
  async cancelHearing(
    @Arg('input', () => CancelHearingInput, { description: 'Which.' }) input: CancelHearingInput,
    @Ctx() context: Context,
  ): Promise<HearingRow | Refused> {
    return cancelHearing(context, { ...input, ...named(input) });
  }

  @Mutation(() => RecordHearingHeldOutcome, {
    nullable: true,
    description: 'Records that a hearing was held (retsmøde afholdt), once it has begun. By courts.',
  })
  async recordHearingHeld(
    @Arg('input', () => RecordHearingHeldInput, { description: 'Which.' }) input: RecordHearingHeldInput,
    @Ctx() context: Context,
  ): Promise<HearingRow | Refused> {
    return recordHearingHeld(context, { ...input, ...named(input), courtNote: noted(input.courtNote) });
  }

  @Mutation(() => CorrectHearingOutcome, {
    nullable: true,
    description:
      'Sets right what was recorded wrongly of a hearing, also of one that was said to be held or cancelled (retsmøde rettet; unofficial rendering). By courts.',
  })
  async correctHearing(
    @Arg('input', () => CorrectHearingInput, { description: 'What is set right.' })
    input: CorrectHearingInput,
    @Ctx() context: Context,
  ): Promise<HearingRow | Refused> {
    const { beginsAt, status, courtNote } = input;
    if (courtNote === undefined && (beginsAt ?? status) == null)
      throw badInput('input', 'sets nothing right');
    const noteSent = courtNote === undefined ? {} : { courtNote: noted(courtNote) };
    return correctHearing(context, { ...input, ...named(input), ...noteSent });
  }
}
