import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ApplicationOutcome, DepartureSetAside } from '../../../shared/dis-vocabulary.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import {
  AgeGroup,
  Authority,
  ExtensionGround,
  IdentificationOutcome,
  StayBasis,
  Verification,
} from '../../../shared/vocabulary.ts';
import type * as told from '../derived/immigration-facts.ts';
import { ToldVersionType } from './told-version.type.ts';

@ObjectType('ResidenceFact', {
  description: 'A version of a residence status, as derived fields need it (opholdsgrundlag).',
})
@Directive('@external')
export class ResidenceFactType extends ToldVersionType implements told.ResidenceFact {
  @Field(() => StayBasis, { description: 'The footing.' }) basis!: StayBasis;
  @Field(() => DateScalar, { description: 'First day.' }) validFrom!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  validTo!: Day | null;
}

@ObjectType('ImmigrationDecisionFact', {
  description: 'A version of an identification decision of DIS or SIRI, as derived fields need it.',
})
@Directive('@external')
export class ImmigrationDecisionFactType extends ToldVersionType implements told.ImmigrationDecisionFact {
  @Field(() => Authority, { description: 'The body that decided.' }) authority!: Authority;
  @Field(() => IdentificationOutcome, { description: 'What was decided.' }) outcome!: IdentificationOutcome;
  @Field(() => DateScalar, { description: 'The day of the decision.' }) decidedOn!: Day;
  @Field(() => DateTimeScalar, { description: 'What orders the decisions of one day.' })
  firstRecordedAt!: string;
  @Field(() => Verification, { description: 'Whether every fact that it rests on could be had.' })
  verification!: Verification;
  @Field(() => AgeGroup, { nullable: true, description: 'Group AGE_GROUP: child or adult at the decision.' })
  ageGroup!: AgeGroup | null;
}

@ObjectType('ReflectionFact', {
  description: 'A version of a reflection period, as derived fields need it (refleksionsperiode).',
})
@Directive('@external')
export class ReflectionFactType extends ToldVersionType implements told.ReflectionFact {
  @Field(() => DateScalar, { description: 'First day.' }) startsOn!: Day;
  @Field(() => DateScalar, { description: 'Last day in this version.' }) endsOn!: Day;
  @Field(() => DateScalar, { description: 'The latest day to which it may run.' }) capEndsOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was brought to an end early.' })
  endedOn!: Day | null;
  @Field(() => ExtensionGround, {
    nullable: true,
    description: 'Why this version extends the one before; null for the grant.',
  })
  ground!: ExtensionGround | null;
  @Field(() => DateScalar, { description: 'The day this version was decided.' }) decidedOn!: Day;
  @Field(() => Authority, { description: 'The body that decided.' }) decidedBy!: Authority;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day an extension was asked for, where that was late.',
  })
  askedLateOn!: Day | null;
  @Field(() => Verification, { description: 'Whether every fact that it rests on could be had.' })
  verification!: Verification;
  @Field(() => Authority, {
    nullable: true,
    description: 'Group REFLECTION_BASIS: whose decision it was granted on.',
  })
  identificationAuthority!: Authority | null;
  @Field(() => ID, { nullable: true, description: 'Group REFLECTION_BASIS: which decision.' })
  identificationDecisionId!: string | null;
}

@ObjectType('ReflectionOfferFact', {
  description:
    'A version of an offer of a reflection period, or of a request for one, as derived fields need it.',
})
@Directive('@external')
export class ReflectionOfferFactType extends ToldVersionType implements told.ReflectionOfferFact {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the offer; null where she asked first.',
  })
  offeredOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which she asked for the period.' })
  requestedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which she declined the offer.' })
  declinedOn!: Day | null;
  @Field(() => Verification, { description: 'Whether every fact that it rests on could be had.' })
  verification!: Verification;
}

@ObjectType('DepartureFact', {
  description: 'A version of a departure deadline, as derived fields need it (udrejsefrist).',
})
@Directive('@external')
export class DepartureFactType extends ToldVersionType implements told.DepartureFact {
  @Field(() => DateScalar, { description: 'The day it was set.' }) setOn!: Day;
  @Field(() => DateScalar, { description: 'The last day on which to leave.' }) leaveBy!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was set aside.' })
  setAsideOn!: Day | null;
  @Field(() => DepartureSetAside, { nullable: true, description: 'What stands in its place.' })
  setAsideBy!: DepartureSetAside | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day of departure.' }) departedOn!: Day | null;
}

@ObjectType('AsylumFact', {
  description: 'A version of an application for asylum, as derived fields need it (asylansøgning).',
})
@Directive('@external')
export class AsylumFactType extends ToldVersionType implements told.AsylumFact {
  @Field(() => DateScalar, { description: 'The day it was lodged.' }) lodgedOn!: Day;
  @Field(() => ApplicationOutcome, { nullable: true, description: 'What came of it; null while it is open.' })
  outcome!: ApplicationOutcome | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided.' }) decidedOn!: Day | null;
  @Field(() => Verification, {
    description: 'Whether CMM said whose citizen she is and which cases are hers.',
  })
  verification!: Verification;
}

@ObjectType('AsylumScreeningFact', {
  description: 'That an asylum interview was looked through for indicators, and whether there were any.',
})
@Directive('@external')
export class AsylumScreeningFactType extends ToldVersionType implements told.AsylumScreeningFact {
  @Field(() => DateScalar, { description: 'The day.' }) screenedOn!: Day;
  @Field(() => Boolean, { description: 'Whether there were any.' }) indicatorsFound!: boolean;
}

@ObjectType('AssessmentRequestFact', {
  description: "A version of a request of DIS or SIRI for CMM's assessment, as derived fields need it.",
})
@Directive('@external')
export class AssessmentRequestFactType extends ToldVersionType implements told.AskedFact {
  @Field(() => Authority, { description: 'The body that asked.' }) requestedBy!: Authority;
  @Field(() => DateScalar, { description: 'The day on which it asked.' }) requestedOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The day by which it wants the answer.' })
  answerBy!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it withdrew the request.' })
  withdrawnOn!: Day | null;
}
