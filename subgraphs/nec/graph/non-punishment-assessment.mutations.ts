import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened } from '../../../shared/past-day.ts';
import { assessNonPunishment } from '../actions/assess-non-punishment.ts';
import type { NonPunishmentAssessmentRow } from '../storage/non-punishment-assessment.row.ts';
import type { Context } from './context.ts';
import { AssessNonPunishmentInput, AssessNonPunishmentOutcome } from './non-punishment-assessment.inputs.ts';
import { NonPunishmentAssessmentType } from './non-punishment-assessment.type.ts';

@Resolver(() => NonPunishmentAssessmentType)
export class NonPunishmentAssessmentMutations {
  @Mutation(() => AssessNonPunishmentOutcome, {
    nullable: true,
    description:
      'Decides whether the person is prosecuted or punished for an offence that trafficking made her commit (vurdering af straffrihed; unofficial rendering): the prosecution service whether prosecution is waived or reduced, a court whether the penalty is. Each assesses a charge once under a provision; a later assessment corrects its own. Rules: NON_PUNISHMENT_722_2, NON_PUNISHMENT_SERIOUS, NON_PUNISHMENT_82_83. Source: M-129 to M-131.',
  })
  async assessNonPunishment(
    @Arg('input', () => AssessNonPunishmentInput, { description: 'Which charge, and what was found.' })
    input: AssessNonPunishmentInput,
    @Ctx() context: Context,
  ): Promise<NonPunishmentAssessmentRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const chargeId = uuidArgument('input.chargeId', input.chargeId);
    happened('input.assessedOn', input.assessedOn, context.today);
    return assessNonPunishment(context, { ...input, caseId, chargeId });
  }
}
