import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { notFuture } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { appointRepresentative } from '../actions/appoint-representative.ts';
import { endRepresentation } from '../actions/end-representation.ts';
import { linkChildScreening } from '../actions/link-child-screening.ts';
import { recordBestInterests } from '../actions/record-best-interests.ts';
import { recordChildScreening } from '../actions/record-child-screening.ts';
import type { BestInterestsAssessmentRow } from '../storage/best-interests-assessment.row.ts';
import type { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import type { ChildScreeningRow } from '../storage/child-screening.row.ts';
import {
  AppointRepresentativeInput,
  AppointRepresentativeOutcome,
  EndRepresentationInput,
  EndRepresentationOutcome,
  LinkChildScreeningInput,
  LinkChildScreeningOutcome,
  RecordBestInterestsInput,
  RecordBestInterestsOutcome,
  RecordChildScreeningInput,
  RecordChildScreeningOutcome,
} from './child-protection-decisions.inputs.ts';
import type { Context } from './context.ts';

/** What protects a child: somebody who acts for it, screenings, and its best interests. */
@Resolver()
export class ChildProtectionMutations {
  @Mutation(() => AppointRepresentativeOutcome, {
    nullable: true,
    description:
      "Appoints a child's representative or guardian (repræsentant eller værge) from today. Rules: CHILD_REPRESENTATIVE. Source: M-031, M-117.",
  })
  async appointRepresentative(
    @Arg('input', () => AppointRepresentativeInput, { description: 'Who, for which child.' })
    input: AppointRepresentativeInput,
    @Ctx() context: Context,
  ): Promise<ChildRepresentativeRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const name = textArgument('input.name', input.name, 200) ?? '';
    const organisation = textArgument('input.organisation', input.organisation, 200);
    return appointRepresentative(context, { caseId, kind: input.kind, name, organisation });
  }

  @Mutation(() => EndRepresentationOutcome, {
    nullable: true,
    description:
      "Ends the task of a child's representative or guardian (repræsentant eller værge) today; somebody else can be appointed on the same day. What was consented to for the child is withdrawn with it, and whoever follows consents anew. Rules: CHILD_REPRESENTATIVE. Source: M-117.",
  })
  async endRepresentation(
    @Arg('input', () => EndRepresentationInput, { description: 'Whose.' }) input: EndRepresentationInput,
    @Ctx() context: Context,
  ): Promise<ChildRepresentativeRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const representativeId = uuidArgument('input.representativeId', input.representativeId);
    const { expectedVersion } = input;
    return endRepresentation(context, { caseId, representativeId, expectedVersion });
  }

  @Mutation(() => RecordChildScreeningOutcome, {
    nullable: true,
    description:
      'Records a screening of an unaccompanied child in an asylum centre by the Danish Red Cross (screening), with or without a case. Of whoever was of age on its day it is refused (`NOT_A_CHILD`). Rules: CHILD_SCREENING. Source: M-013, M-058.',
  })
  async recordChildScreening(
    @Arg('input', () => RecordChildScreeningInput, { description: 'Which child, and what was found.' })
    input: RecordChildScreeningInput,
    @Ctx() context: Context,
  ): Promise<ChildScreeningRow | Refused> {
    const caseId = input.caseId == null ? null : uuidArgument('input.caseId', input.caseId);
    const localReference = textArgument('input.localReference', input.localReference, 100) ?? '';
    const screenedOn = notFuture('input.screenedOn', input.screenedOn, context.today);
    const note = textArgument('input.note', input.note);
    return recordChildScreening(context, {
      caseId,
      localReference,
      screenedOn,
      outcome: input.outcome,
      note,
    });
  }

  @Mutation(() => LinkChildScreeningOutcome, {
    nullable: true,
    description:
      'Joins a screening that was recorded without a case to the case that was opened since. With somebody who was of age on its day it is refused (`NOT_A_CHILD`). Rules: CHILD_SCREENING. Source: M-058.',
  })
  async linkChildScreening(
    @Arg('input', () => LinkChildScreeningInput, { description: 'Which screening, to which case.' })
    input: LinkChildScreeningInput,
    @Ctx() context: Context,
  ): Promise<ChildScreeningRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const screeningId = uuidArgument('input.screeningId', input.screeningId);
    const { expectedVersion } = input;
    return linkChildScreening(context, { caseId, screeningId, expectedVersion });
  }

  @Mutation(() => RecordBestInterestsOutcome, {
    nullable: true,
    description:
      "Records an assessment of a child's best interests (barnets tarv), on which tracing and reunion of the family rest. Of whoever was of age on its day it is refused (`ASSESSES_FOR_A_CHILD`). Rules: CHILD_REPRESENTATIVE, FAMILY_REUNION. Source: M-115 to M-117.",
  })
  async recordBestInterests(
    @Arg('input', () => RecordBestInterestsInput, { description: 'The question and the answer.' })
    input: RecordBestInterestsInput,
    @Ctx() context: Context,
  ): Promise<BestInterestsAssessmentRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const { topic, conclusion, durableSolution = null } = input;
    if (topic === 'FAMILY_REUNION' && durableSolution === null)
      throw badInput('input.durableSolution', 'is missing: a reunion needs an answer');
    const assessedOn = notFuture('input.assessedOn', input.assessedOn, context.today);
    const note = textArgument('input.note', input.note);
    return recordBestInterests(context, { caseId, topic, conclusion, durableSolution, assessedOn, note });
  }
}
