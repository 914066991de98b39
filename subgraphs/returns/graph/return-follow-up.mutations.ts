import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { notBeforeAll, pastDay } from '../../../shared/past-day.ts';
import { FollowUpOutcome } from '../../../shared/returns-vocabulary.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { recordFollowUp } from '../actions/record-follow-up.ts';
import { scheduleFollowUp } from '../actions/schedule-follow-up.ts';
import type { Context } from './context.ts';
import { ReturnFollowUpType } from './return-follow-up.type.ts';

@InputType('ScheduleFollowUpInput', { description: 'When it is to be looked at how the person fares.' })
export class ScheduleFollowUpInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The return.' })
  returnId!: string;

  @Field(() => DateScalar, { description: 'The day it is due; not in the past.' })
  dueOn!: Day;
}

@InputType('RecordFollowUpInput', { description: 'Which follow-up was held, and what came of it.' })
export class RecordFollowUpInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The follow-up.' })
  followUpId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was held, after the departure; left out: today.',
  })
  heldOn?: Day | null;

  @Field(() => FollowUpOutcome, { description: 'What came of it.' })
  outcome!: FollowUpOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'Notes, at most 4000 characters. They never leave the Return Agency.',
  })
  notes?: string | null;
}

const ABOUT = 'the follow-up, or why not.';
const ScheduleFollowUpOutcome = outcomeOf(
  'ScheduleFollowUpOutcome',
  ReturnFollowUpType,
  `What came of setting a day for a follow-up: ${ABOUT}`,
);
const RecordFollowUpOutcome = outcomeOf(
  'RecordFollowUpOutcome',
  ReturnFollowUpType,
  `What came of recording a follow-up: ${ABOUT}`,
);

@Resolver(() => ReturnFollowUpType)
export class ReturnFollowUpMutations {
  @Mutation(() => ScheduleFollowUpOutcome, {
    nullable: true,
    description:
      'Sets a day on which it is looked at how the person fares after the return (opfølgning). Rules: RETURN_ELIGIBLE. Source: M-125.',
  })
  scheduleFollowUp(
    @Arg('input', () => ScheduleFollowUpInput, { description: 'Of which return, and when.' })
    { dueOn, ...input }: ScheduleFollowUpInput,
    @Ctx() context: Context,
  ) {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const returnId = uuidArgument('input.returnId', input.returnId);
    if (dueOn < context.today) throw badInput('input.dueOn', 'is in the past');
    return scheduleFollowUp(context, { caseId, returnId, dueOn });
  }

  @Mutation(() => RecordFollowUpOutcome, {
    nullable: true,
    description:
      'Records that a follow-up was held and what came of it, or corrects that (opfølgning). Source: M-125.',
  })
  recordFollowUp(
    @Arg('input', () => RecordFollowUpInput, { description: 'Which, and what came of it.' })
    { expectedVersion, outcome, ...input }: RecordFollowUpInput,
    @Ctx() context: Context,
  ) {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const followUpId = uuidArgument('input.followUpId', input.followUpId);
    notBeforeAll('input.heldOn', input.heldOn);
    const heldOn = pastDay('input.heldOn', input.heldOn, context.today);
    const notes = textArgument('input.notes', input.notes);
    return recordFollowUp(context, { caseId, followUpId, expectedVersion, heldOn, outcome, notes });
  }
}
