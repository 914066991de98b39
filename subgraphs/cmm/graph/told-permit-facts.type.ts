import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ApplicationOutcome, PermitApplicant, PermitKind } from '../../../shared/dis-vocabulary.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Verification } from '../../../shared/vocabulary.ts';
import type * as told from '../derived/immigration-facts.ts';
import { ToldVersionType } from './told-version.type.ts';

@ObjectType('PermitFact', {
  description: 'A version of a residence permit, as derived fields need it (opholdstilladelse).',
})
@Directive('@external')
export class PermitFactType extends ToldVersionType implements told.PermitFact {
  @Field(() => DateScalar, { description: 'First day.' }) validFrom!: Day;
  @Field(() => DateScalar, { description: 'The last day it was given for.' }) validTo!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  revokedOn!: Day | null;
  @Field(() => PermitKind, { nullable: true, description: 'Group PERMIT_KIND: what for.' })
  kind!: PermitKind | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Group PERMIT_KIND: the version of the application that was granted.',
  })
  applicationId!: string | null;
  @Field(() => Verification, {
    nullable: true,
    description: 'Group PERMIT_KIND: whether every fact it rests on could be asked for.',
  })
  verification!: Verification | null;
}

@ObjectType('PermitApplicationFact', {
  description: 'A version of an application for a residence permit, as derived fields need it.',
})
@Directive('@external')
export class PermitApplicationFactType extends ToldVersionType implements told.PermitApplicationFact {
  @Field(() => PermitKind, { description: 'What for.' }) kind!: PermitKind;
  @Field(() => PermitApplicant, { description: 'Who applied.' }) applicant!: PermitApplicant;
  @Field(() => DateScalar, { description: 'The day it was received.' }) receivedOn!: Day;
  @Field(() => Boolean, { nullable: true, description: 'As it states it.' }) presenceRequired!:
    | boolean
    | null;
  @Field(() => Boolean, { nullable: true, description: 'As it states it.' }) collaborates!: boolean | null;
  @Field(() => ApplicationOutcome, { nullable: true, description: 'What came of it; null while it is open.' })
  outcome!: ApplicationOutcome | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided.' }) decidedOn!: Day | null;
}

@ObjectType('WorkPermitFact', {
  description:
    'A version of a work permit, from the application on, as derived fields need it (arbejdstilladelse).',
})
@Directive('@external')
export class WorkPermitFactType extends ToldVersionType implements told.WorkPermitFact {
  @Field(() => DateScalar, { description: 'The day the application was received.' }) receivedOn!: Day;
  @Field(() => ApplicationOutcome, { nullable: true, description: 'What came of it; null while it is open.' })
  outcome!: ApplicationOutcome | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided.' }) decidedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day.' }) validFrom!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null is open.' }) validTo!: Day | null;
  @Field(() => Verification, {
    description: 'Whether CMM said whose citizen she is and whether the case was merged.',
  })
  verification!: Verification;
}

@ObjectType('AllocationFact', {
  description: 'A version of an allocation to a municipality, never saying which.',
})
@Directive('@external')
export class AllocationFactType extends ToldVersionType implements told.AllocationFact {
  @Field(() => DateScalar, { description: 'First day.' }) allocatedOn!: Day;
  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  endedOn!: Day | null;
}

@ObjectType('IntegrationPlanFact', {
  description: 'That an integration plan was offered (integrationsplan).',
})
@Directive('@external')
export class IntegrationPlanFactType implements told.IntegrationPlanFact {
  @Field(() => ID, { description: 'The plan.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day of the offer.' }) offeredOn!: Day;
}
