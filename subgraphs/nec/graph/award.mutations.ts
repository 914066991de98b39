import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { moneyArgument } from '../../../shared/graph/money.inputs.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened } from '../../../shared/past-day.ts';
import { type AwardToVictim, awardToVictim } from '../actions/award-to-victim.ts';
import { correctAward } from '../actions/correct-award.ts';
import type { AwardRow } from '../storage/award.row.ts';
import {
  AwardCompensationOutcome,
  AwardInput,
  AwardRestitutionOutcome,
  CorrectAwardInput,
  CorrectAwardOutcome,
} from './award.inputs.ts';
import { AwardType } from './award.type.ts';
import type { Context } from './context.ts';

function checked(input: AwardInput, { today }: Context): AwardToVictim {
  happened('input.awardedOn', input.awardedOn, today);
  return {
    ...input,
    caseId: uuidArgument('input.caseId', input.caseId),
    courtCaseId: uuidArgument('input.courtCaseId', input.courtCaseId),
    amount: moneyArgument('input.amount', input.amount),
  };
}

@Resolver(() => AwardType)
export class AwardMutations {
  @Mutation(() => AwardRestitutionOutcome, {
    nullable: true,
    description:
      'Awards the person restitution from the trafficker, as the injured party in a criminal case. Decided by courts. Rules: RESTITUTION_COMPENSATION. Source: M-108, C-22.',
  })
  async awardRestitution(
    @Arg('input', () => AwardInput, { description: 'How much, and in which court case.' }) input: AwardInput,
    @Ctx() context: Context,
  ): Promise<AwardRow | Refused> {
    return awardToVictim(context, 'awardRestitution', 'RESTITUTION', checked(input, context));
  }

  @Mutation(() => AwardCompensationOutcome, {
    nullable: true,
    description:
      'Awards the person compensation (erstatning), by civil suit or in a criminal case. Decided by courts. Rules: RESTITUTION_COMPENSATION. Source: M-108, C-22.',
  })
  async awardCompensation(
    @Arg('input', () => AwardInput, { description: 'How much, and in which court case.' }) input: AwardInput,
    @Ctx() context: Context,
  ): Promise<AwardRow | Refused> {
    return awardToVictim(context, 'awardCompensation', 'COMPENSATION', checked(input, context));
  }

  @Mutation(() => CorrectAwardOutcome, {
    nullable: true,
    description:
      'Sets right what was recorded wrongly of an award; as it was recorded before stays on record. It has to be lawful as it is set right. By courts. Rules: RESTITUTION_COMPENSATION. Source: M-108, C-22.',
  })
  async correctAward(
    @Arg('input', () => CorrectAwardInput, { description: 'What is set right.' }) input: CorrectAwardInput,
    @Ctx() context: Context,
  ): Promise<AwardRow | Refused> {
    const { courtCaseId, kind, route, amount, awardedOn } = input;
    if ((courtCaseId ?? kind ?? route ?? amount ?? awardedOn) == null)
      throw badInput('input', 'sets nothing right');
    happened('input.awardedOn', awardedOn, context.today);
    return correctAward(context, {
      ...input,
      caseId: uuidArgument('input.caseId', input.caseId),
      awardId: uuidArgument('input.awardId', input.awardId),
      courtCaseId: courtCaseId ? uuidArgument('input.courtCaseId', courtCaseId) : null,
      amount: amount ? moneyArgument('input.amount', amount) : null,
    });
  }
}
