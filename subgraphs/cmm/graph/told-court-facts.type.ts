import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import {
  AwardKind,
  AwardRoute,
  CourtRole,
  NonPunishmentOutcome,
  NonPunishmentProvision,
} from '../../../shared/nec-vocabulary.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type * as told from '../derived/justice-facts.ts';
import { ToldVersionType } from './told-version.type.ts';

@ObjectType('CourtCaseFact', {
  description: 'A version of a court case in which the person has a part (retssag).',
})
@Directive('@external')
export class CourtCaseFactType extends ToldVersionType implements told.CourtCaseFact {
  @Field(() => CourtRole, { description: 'As what she takes part.' }) role!: CourtRole;
  @Field(() => DateScalar, { description: 'The day it was opened.' }) openedOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was closed.' }) closedOn!: Day | null;
}

@ObjectType('HearingFact', { description: 'That a hearing was held.' })
@Directive('@external')
export class HearingFactType implements told.HearingFact {
  @Field(() => ID, { description: 'The hearing.' }) id!: string;
  @Field(() => ID, { description: 'The court case.' }) courtCaseId!: string;
  @Field(() => DateScalar, { description: 'The day.' }) heldOn!: Day;
}

@ObjectType('LegalAssistanceFact', {
  description: 'A version of legal assistance at a trial (advokatbistand).',
})
@Directive('@external')
export class LegalAssistanceFactType extends ToldVersionType implements told.LegalAssistanceFact {
  @Field(() => ID, { description: 'The court case.' }) courtCaseId!: string;
  @Field(() => DateScalar, { description: 'The day she asked for it.' }) requestedOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was granted.' }) grantedOn!: Day | null;
}

@ObjectType('AwardFact', { description: 'A version of an award, never saying how much.' })
@Directive('@external')
export class AwardFactType extends ToldVersionType implements told.AwardFact {
  @Field(() => ID, { description: 'The court case.' }) courtCaseId!: string;
  @Field(() => AwardKind, { description: 'What was awarded.' }) kind!: AwardKind;
  @Field(() => AwardRoute, { description: 'In which proceedings.' }) route!: AwardRoute;
  @Field(() => DateScalar, { description: 'The day.' }) awardedOn!: Day;
  @Field(() => Authority, { description: 'The body that awarded it.' }) awardedBy!: Authority;
}

@ObjectType('ChargeFact', { description: 'A version of a charge against the person, never saying of what.' })
@Directive('@external')
export class ChargeFactType extends ToldVersionType implements told.ChargeFact {
  @Field(() => DateScalar, { description: 'The day of the charge.' }) chargedOn!: Day;
  @Field(() => Authority, { description: 'The body that charged her.' }) chargedBy!: Authority;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was dropped.' }) droppedOn!: Day | null;
  @Field(() => Authority, { nullable: true, description: 'The body that dropped it.' })
  droppedBy!: Authority | null;
}

@ObjectType('ChargeAssessmentFact', { description: 'A version of an assessment of non-punishment.' })
@Directive('@external')
export class ChargeAssessmentFactType extends ToldVersionType implements told.ChargeAssessmentFact {
  @Field(() => ID, { description: 'The charge.' }) chargeId!: string;
  @Field(() => Authority, { description: 'The body that assessed.' }) authority!: Authority;
  @Field(() => NonPunishmentProvision, { description: 'Under which provision.' })
  provision!: NonPunishmentProvision;
  @Field(() => Boolean, { description: 'Whether the crime is a serious one.' }) seriousCrime!: boolean;
  @Field(() => Boolean, { description: 'Whether she was compelled.' }) compelled!: boolean;
  @Field(() => Boolean, { description: 'Whether by force.' }) byForce!: boolean;
  @Field(() => Boolean, { description: 'Whether by deceit.' }) byDeceit!: boolean;
  @Field(() => Boolean, { description: 'Whether by exploitation.' }) byExploitation!: boolean;
  @Field(() => NonPunishmentOutcome, { description: 'What came of it.' }) outcome!: NonPunishmentOutcome;
  @Field(() => DateScalar, { description: 'The day.' }) assessedOn!: Day;
}

@ObjectType('TestimonyFact', { description: 'A version of whether the person testifies.' })
@Directive('@external')
export class TestimonyFactType extends ToldVersionType implements told.TestimonyFact {
  @Field(() => Boolean, { description: 'Whether she does.' }) testifies!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'From when.' }) testifiesFrom!: Day | null;
}

@ObjectType('WitnessContactFact', {
  description: 'A version of a contact person for one who testifies, never saying who.',
})
@Directive('@external')
export class WitnessContactFactType extends ToldVersionType implements told.WitnessContactFact {
  @Field(() => DateScalar, { description: 'First day.' }) assignedOn!: Day;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is somebody else, or nobody.',
  })
  endedOn!: Day | null;
}
