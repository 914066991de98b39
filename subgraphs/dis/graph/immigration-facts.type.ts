import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, ExtensionGround, IdentificationOutcome, StayBasis } from '../../../shared/vocabulary.ts';

@ObjectType('ResidenceFact', {
  description: 'A residence status, as derived fields need it (opholdsgrundlag).',
})
@Directive('@inaccessible')
export class ResidenceFactType {
  @Field(() => StayBasis, { description: 'The footing.' })
  basis!: StayBasis;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  validTo!: Day | null;
}

@ObjectType('ImmigrationDecisionFact', {
  description: 'An identification decision of DIS or SIRI, as derived fields need it.',
})
@Directive('@inaccessible')
export class ImmigrationDecisionFactType {
  @Field(() => ID, { description: 'The decision.' })
  id!: string;

  @Field(() => Authority, { description: 'The body that decided.' })
  authority!: Authority;

  @Field(() => IdentificationOutcome, { description: 'What was decided.' })
  outcome!: IdentificationOutcome;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  decidedOn!: Day;
}

@ObjectType('ReflectionFact', {
  description: 'One version of a reflection period, as derived fields need it (refleksionsperiode).',
})
@Directive('@inaccessible')
export class ReflectionFactType {
  @Field(() => ID, { description: 'The period.' })
  id!: string;

  @Field(() => Int, { description: '1 is the grant, each extension counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: Day;

  @Field(() => DateScalar, { description: 'Last day in this version.' })
  endsOn!: Day;

  @Field(() => DateScalar, { description: 'The latest day to which it may run.' })
  capEndsOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was brought to an end early.' })
  endedOn!: Day | null;

  @Field(() => ExtensionGround, {
    nullable: true,
    description: 'Why this version extends the one before; null for the grant.',
  })
  ground!: ExtensionGround | null;

  @Field(() => DateScalar, { description: 'The day this version was decided.' })
  decidedOn!: Day;
}

@ObjectType('ImmigrationFacts', {
  description:
    'What DIS tells this reader for derived fields, group by group, decided by policy before anything is looked up. A group that is not told is null, and not named in `told`.',
})
@Directive('@inaccessible')
export class ImmigrationFactsType {
  @Field(() => [String], { description: 'The groups that are told: RESIDENCE, IDENTIFICATION, REFLECTION.' })
  told!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether DIS keeps a file on the case, be it empty; null where that is withheld from this reader.',
  })
  hasFile!: boolean | null;

  @Field(() => [ResidenceFactType], { nullable: true, description: 'Group RESIDENCE.' })
  residence!: ResidenceFactType[] | null;

  @Field(() => [ImmigrationDecisionFactType], { nullable: true, description: 'Group IDENTIFICATION.' })
  decisions!: ImmigrationDecisionFactType[] | null;

  @Field(() => [ReflectionFactType], { nullable: true, description: 'Group REFLECTION.' })
  reflection!: ReflectionFactType[] | null;
}
