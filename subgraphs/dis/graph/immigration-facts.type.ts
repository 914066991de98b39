import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import {
  AllocationFactType,
  IntegrationPlanFactType,
  PermitApplicationFactType,
  PermitFactType,
  WorkPermitFactType,
} from './permit-facts.type.ts';
import {
  AssessmentRequestFactType,
  AsylumFactType,
  AsylumScreeningFactType,
  DepartureFactType,
  ImmigrationDecisionFactType,
  ReflectionFactType,
  ReflectionOfferFactType,
  ResidenceFactType,
} from './stay-facts.type.ts';

/** What derived fields look at in every file that DIS has of her. */
@ObjectType()
export abstract class FileFactsType {
  @Field(() => [ResidenceFactType], { nullable: true, description: 'Group RESIDENCE.' }) residence!:
    | ResidenceFactType[]
    | null;
  @Field(() => [ImmigrationDecisionFactType], { nullable: true, description: 'Group IDENTIFICATION.' })
  decisions!: ImmigrationDecisionFactType[] | null;
  @Field(() => [ReflectionFactType], { nullable: true, description: 'Group REFLECTION.' }) reflection!:
    | ReflectionFactType[]
    | null;
  @Field(() => [ReflectionOfferFactType], { nullable: true, description: 'Group REFLECTION_BASIS.' })
  offers!: ReflectionOfferFactType[] | null;
  @Field(() => [DepartureFactType], { nullable: true, description: 'Group DEPARTURE.' }) departures!:
    | DepartureFactType[]
    | null;
  @Field(() => [AsylumFactType], { nullable: true, description: 'Group ASYLUM.' }) asylum!:
    | AsylumFactType[]
    | null;
  @Field(() => [AsylumScreeningFactType], { nullable: true, description: 'Group ASYLUM_SCREENING.' })
  screenings!: AsylumScreeningFactType[] | null;
  @Field(() => [AssessmentRequestFactType], { nullable: true, description: 'Group ASSESSMENT_REQUEST.' })
  assessmentRequests!: AssessmentRequestFactType[] | null;
  @Field(() => [PermitFactType], { nullable: true, description: 'Group PERMIT.' }) permits!:
    | PermitFactType[]
    | null;
  @Field(() => [WorkPermitFactType], { nullable: true, description: 'Group WORK_PERMIT.' }) workPermits!:
    | WorkPermitFactType[]
    | null;
  @Field(() => [AllocationFactType], { nullable: true, description: 'Group ALLOCATION.' }) allocations!:
    | AllocationFactType[]
    | null;
  @Field(() => [IntegrationPlanFactType], { nullable: true, description: 'Group INTEGRATION_PLAN.' }) plans!:
    | IntegrationPlanFactType[]
    | null;
}

@ObjectType('MergedImmigrationFacts', {
  description:
    'What DIS has of her in a case that was merged into this one, group by group, to whom it is told of this one.',
})
@Directive('@inaccessible')
export class MergedImmigrationFactsType extends FileFactsType {
  @Field(() => ID, { description: 'That case.' }) caseId!: string;
  @Field(() => DateTimeScalar, { description: 'Since when that case leads to this one.' }) since!: Date;
}

@ObjectType('ImmigrationFacts', {
  description:
    'What DIS tells this reader for derived fields, group by group, decided by policy before anything is looked up. A group that is not told is null, and not named in `told`.',
})
@Directive('@inaccessible')
export class ImmigrationFactsType extends FileFactsType {
  @Field(() => [String], { description: 'The groups that are told, such as RESIDENCE.' }) told!: string[];
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether DIS keeps a file on the case or on one that was merged into it, be it empty; null where that is withheld from this reader.',
  })
  hasFile!: boolean | null;
  @Field(() => [PermitApplicationFactType], { nullable: true, description: 'Group PERMIT_APPLICATION.' })
  permitApplications!: PermitApplicationFactType[] | null;
  @Field(() => [MergedImmigrationFactsType], {
    description: 'Its files in the cases that were merged into this one.',
  })
  merged!: MergedImmigrationFactsType[];
}
