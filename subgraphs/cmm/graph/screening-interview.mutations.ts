import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { offerScreeningInterview } from '../actions/offer-screening-interview.ts';
import { recordScreeningInterview } from '../actions/record-screening-interview.ts';
import type { ScreeningInterviewRow } from '../storage/screening-interview.row.ts';
import type { Context } from './context.ts';
import {
  OfferScreeningInterviewInput,
  OfferScreeningInterviewOutcome,
  RecordScreeningInterviewInput,
  RecordScreeningInterviewOutcome,
} from './screening-interview.inputs.ts';

@Resolver()
export class ScreeningInterviewMutations {
  @Mutation(() => OfferScreeningInterviewOutcome, {
    nullable: true,
    description:
      'Offers an interview to find out whether she is a victim (identifikationssamtale). It is voluntary. Rule: SCREENING_INTERVIEW. Source: M-065, M-066.',
  })
  async offerScreeningInterview(
    @Arg('input', () => OfferScreeningInterviewInput, { description: 'What is offered.' })
    { caseId, offeredOn, anonymous, interpreterLanguage: language }: OfferScreeningInterviewInput,
    @Ctx() context: Context,
  ): Promise<ScreeningInterviewRow | Refused> {
    if (language != null && !/^[a-z]{2,3}$/.test(language))
      throw badInput('input.interpreterLanguage', 'is not a language code');
    return offerScreeningInterview(context, {
      caseId: uuidArgument('input.caseId', caseId),
      offeredOn: pastDay('input.offeredOn', offeredOn, context.today),
      anonymous,
      interpreterLanguage: language ?? null,
    });
  }

  @Mutation(() => RecordScreeningInterviewOutcome, {
    nullable: true,
    description:
      'Records what became of an interview: held by CMM or an NGO, or declined, which never blocks a decision. Since 2022 one held by an NGO informs, and carries no formal identification. One that was offered in a case that was merged is recorded there. Rule: SCREENING_INTERVIEW. Source: M-055, M-065, M-066.',
  })
  async recordScreeningInterview(
    @Arg('input', () => RecordScreeningInterviewInput, { description: 'Which one, and what became of it.' })
    input: RecordScreeningInterviewInput,
    @Ctx() context: Context,
  ): Promise<ScreeningInterviewRow | Refused> {
    const { state, expectedVersion, companion, representative } = input;
    if (state === 'OFFERED') throw badInput('input.state', 'is to say what became of the offer');
    return recordScreeningInterview(context, {
      caseId: uuidArgument('input.caseId', input.caseId),
      interviewId: uuidArgument('input.interviewId', input.interviewId),
      expectedVersion,
      state,
      on: pastDay('input.on', input.on, context.today),
      companion,
      representative,
      note: textArgument('input.note', input.note),
    });
  }
}
