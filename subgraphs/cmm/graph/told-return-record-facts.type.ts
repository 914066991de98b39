import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import {
  FamilyTracingStatus,
  PlanComponent,
  ReturnDestination,
  SupportForm,
} from '../../../shared/returns-vocabulary.ts';
import { ReturnStatus, Verification } from '../../../shared/vocabulary.ts';
import type * as told from '../derived/return-facts.ts';
import { ToldVersionType } from './told-version.type.ts';

@ObjectType('ReturnFact', {
  description:
    'A version of a voluntary return, as derived fields need it (frivillig hjemrejse). Source: M-121.',
})
@Directive('@external')
export class ReturnFactType extends ToldVersionType implements told.ReturnFact {
  @Field(() => ReturnStatus, { description: 'How far it has come.' }) status!: ReturnStatus;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was offered.' }) offeredOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was accepted.' })
  acceptedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was declined.' })
  declinedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which she is to depart.' })
  plannedDepartureOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day she departed.' }) departedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day she arrived.' }) arrivedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was completed.' })
  completedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was withdrawn.' })
  withdrawnOn!: Day | null;
  @Field(() => Verification, { description: 'Whether every fact it rests on could be asked for.' })
  verification!: Verification;
  @Field(() => Boolean, { description: 'Whether the agency took its offer back, since nothing bore it out.' })
  takenBack!: boolean;
  @Field(() => Boolean, { description: 'Whether it stands in a case that was merged into this one.' })
  inMergedCase!: boolean;
}

@ObjectType('ReturnPlanFact', { description: 'A version of the plan of a return.' })
@Directive('@external')
export class ReturnPlanFactType extends ToldVersionType implements told.ReturnPlanFact {
  @Field(() => ID, { description: 'The return.' }) returnId!: string;
  @Field(() => DateScalar, { description: 'The day it was drawn up.' }) drawnUpOn!: Day;
  @Field(() => ReturnDestination, { description: 'To what kind of country, never to which.' })
  destination!: ReturnDestination;
  @Field(() => Boolean, { description: 'Whether that country is Denmark.' }) intoDenmark!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is the country of her citizenship as the Return Agency has registered it; null where it has not.',
  })
  ofCitizenship!: boolean | null;
  @Field(() => Boolean, {
    description: 'Whether that citizenship was registered, or set right, after this version of the plan.',
  })
  registeredSince!: boolean;
  @Field(() => Boolean, {
    description:
      'Whether she was a child on the day it was drawn up, by the day of birth that the Return Agency has registered.',
  })
  childOnRegister!: boolean;
  @Field(() => [PlanComponent], { description: 'What it holds.' }) components!: readonly PlanComponent[];
  @Field(() => Boolean, { description: 'Whether it leads her back to her family.' })
  reunitesWithFamily!: boolean;
}

@ObjectType('ReturnRiskFact', {
  description: 'That retribution and hardship were looked at, never what was found.',
})
@Directive('@external')
export class ReturnRiskFactType extends ToldVersionType implements told.ReturnRiskFact {
  @Field(() => ID, { description: 'The return.' }) returnId!: string;
  @Field(() => DateScalar, { description: 'The day.' }) assessedOn!: Day;
}

@ObjectType('SupportFact', { description: 'A version of a reintegration support (reintegrationsstøtte).' })
@Directive('@external')
export class SupportFactType extends ToldVersionType implements told.SupportFact {
  @Field(() => ID, { description: 'The return.' }) returnId!: string;
  @Field(() => SupportForm, { description: 'Its form.' }) form!: SupportForm;
  @Field(() => DateScalar, { description: 'The day of the grant.' }) grantedOn!: Day;
  @Field(() => Int, { description: 'The most it may run, in months.' }) periodMonths!: number;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null before arrival.' })
  startsOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null before arrival.' })
  endsOn!: Day | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Group SUPPORT_DETAIL: whether its programme is one of a reintegration network.',
  })
  inNetwork!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Group SUPPORT_DETAIL: whether a local partner worked in that country on the day of the grant.',
  })
  partnerInCountry!: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Group SUPPORT_DETAIL: whether it is given through a partner who worked there on that day.',
  })
  throughPartner!: boolean | null;
}

@ObjectType('FollowUpFact', {
  description: 'A look at how she fares after the return, never what was found.',
})
@Directive('@external')
export class FollowUpFactType implements told.FollowUpFact {
  @Field(() => ID, { description: 'The look.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day it is due.' }) dueOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was held.' }) heldOn!: Day | null;
}

@ObjectType('FamilyTracingFact', { description: "A version of the search for a child's family." })
@Directive('@external')
export class FamilyTracingFactType extends ToldVersionType implements told.FamilyTracingFact {
  @Field(() => FamilyTracingStatus, { description: 'How far it has come.' }) status!: FamilyTracingStatus;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was begun.' }) begunOn!: Day | null;
  @Field(() => Boolean, { description: "Whether it was found to be in the child's best interests." })
  inBestInterests!: boolean;
  @Field(() => DateScalar, { description: 'The day of that assessment.' }) bestInterestsAssessedOn!: Day;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a reunion was found to be a durable solution.',
  })
  durableSolution!: boolean | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the reunion.' })
  reunitedOn!: Day | null;
}
