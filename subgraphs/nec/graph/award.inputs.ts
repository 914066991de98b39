import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { MoneyInput } from '../../../shared/graph/money.inputs.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { AwardKind, AwardRoute } from '../../../shared/nec-vocabulary.ts';
import type { AwardToVictim } from '../actions/award-to-victim.ts';
import type { CorrectAward } from '../actions/correct-award.ts';
import { AwardType } from './award.type.ts';

@InputType('AwardInput', {
  description: 'What a court awards the person, in which court case and by which route.',
})
export class AwardInput implements AwardToVictim {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The court case.' })
  courtCaseId!: string;

  @Field(() => AwardRoute, {
    description: 'In which proceedings: a civil suit is a court case in which she is the claimant.',
  })
  route!: AwardRoute;

  @Field(() => MoneyInput, { description: 'How much.' })
  amount!: MoneyInput;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the award; left out: today.' })
  awardedOn?: Day | null;
}

@InputType('CorrectAwardInput', {
  description: 'What is set right of an award. What is left out stays as it is.',
})
export class CorrectAwardInput implements CorrectAward {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The award.' })
  awardId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The court case of hers in which it was made, where it was recorded in another.',
  })
  courtCaseId?: string | null;

  @Field(() => AwardKind, { nullable: true, description: 'Restitution or compensation.' })
  kind?: AwardKind | null;

  @Field(() => AwardRoute, { nullable: true, description: 'In which proceedings.' })
  route?: AwardRoute | null;

  @Field(() => MoneyInput, { nullable: true, description: 'How much.' })
  amount?: MoneyInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the award.' })
  awardedOn?: Day | null;
}

export const CorrectAwardOutcome = outcomeOf(
  'CorrectAwardOutcome',
  AwardType,
  'What came of setting it right: the award as it stands now, or why it cannot be set right so.',
);

export const AwardRestitutionOutcome = outcomeOf(
  'AwardRestitutionOutcome',
  AwardType,
  'What came of it: the award, or why restitution cannot be awarded so.',
);

export const AwardCompensationOutcome = outcomeOf(
  'AwardCompensationOutcome',
  AwardType,
  'What came of it: the award, or why compensation cannot be awarded so.',
);
