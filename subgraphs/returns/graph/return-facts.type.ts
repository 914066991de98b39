import { Directive, Field, ObjectType } from 'type-graphql';
import {
  FamilyTracingFactType,
  FollowUpFactType,
  ReturnFactType,
  ReturnPlanFactType,
  ReturnRiskFactType,
  SupportFactType,
} from './return-record-facts.type.ts';

@ObjectType('ReturnFacts', {
  description:
    'What the Return Agency tells this reader for derived fields, group by group, decided by policy before anything is looked up. A group that is not told is null, and not named in `told`.',
})
@Directive('@inaccessible')
export class ReturnFactsType {
  @Field(() => [String], { description: 'The groups that are told, such as RETURN.' }) told!: string[];
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it keeps a file on the case, be it empty; null where that is withheld from this reader.',
  })
  hasFile!: boolean | null;
  @Field(() => [ReturnFactType], { nullable: true, description: 'Group RETURN.' }) returns!:
    | ReturnFactType[]
    | null;
  @Field(() => [ReturnPlanFactType], { nullable: true, description: 'Group RETURN_PLAN.' }) plans!:
    | ReturnPlanFactType[]
    | null;
  @Field(() => [ReturnRiskFactType], { nullable: true, description: 'Group RETURN_RISK.' }) risks!:
    | ReturnRiskFactType[]
    | null;
  @Field(() => [SupportFactType], { nullable: true, description: 'Group REINTEGRATION_SUPPORT.' }) supports!:
    | SupportFactType[]
    | null;
  @Field(() => [FollowUpFactType], { nullable: true, description: 'Group FOLLOW_UP.' }) followUps!:
    | FollowUpFactType[]
    | null;
  @Field(() => [FamilyTracingFactType], { nullable: true, description: 'Group FAMILY_TRACING.' }) tracing!:
    | FamilyTracingFactType[]
    | null;
}
