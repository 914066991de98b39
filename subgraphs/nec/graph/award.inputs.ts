import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { MoneyInput } from '../../../shared/graph/money.inputs.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { AwardRoute } from '../../../shared/nec-vocabulary.ts';
import type { AwardToVictim } from '../actions/award-to-victim.ts';
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

export const AwardRestitutionOutcome = outcomeOf(
  'AwardRestitutionOutcome',
  AwardType,
  'What came of it: the award, or why restitution does not come like this.',
);

export const AwardCompensationOutcome = outcomeOf(
  'AwardCompensationOutcome',
  AwardType,
  'What came of it: the award, or why compensation does not come like this.',
);
