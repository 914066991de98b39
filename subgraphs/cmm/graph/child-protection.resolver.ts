import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { BestInterestsAssessmentRow } from '../storage/best-interests-assessment.row.ts';
import type { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import type { ChildScreeningRow } from '../storage/child-screening.row.ts';
import { BestInterestsAssessmentType } from './best-interests-assessment.type.ts';
import { CaseType } from './case.type.ts';
import { ChildRepresentativeType } from './child-representative.type.ts';
import { ChildScreeningType } from './child-screening.type.ts';
import type { Context } from './context.ts';

/** What protects a child in the mechanism. */
@Resolver(() => CaseType)
export class ChildProtectionResolver {
  @FieldResolver(() => [ChildRepresentativeType], {
    nullable: true,
    description: "A child's representatives or guardians (repræsentanter eller værger), the earliest first.",
  })
  childRepresentatives(
    @Root() { id }: CaseType,
    @Ctx() { load }: Context,
  ): Promise<ChildRepresentativeRow[]> {
    return load.representatives.load(id);
  }

  @FieldResolver(() => [ChildScreeningType], {
    nullable: true,
    description: 'Screenings of the child by the Danish Red Cross, the earliest first.',
  })
  childScreenings(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<ChildScreeningRow[]> {
    return load.childScreenings.load(id);
  }

  @FieldResolver(() => [BestInterestsAssessmentType], {
    nullable: true,
    description: "Assessments of the child's best interests (barnets tarv), the earliest first.",
  })
  bestInterestsAssessments(
    @Root() { id }: CaseType,
    @Ctx() { load }: Context,
  ): Promise<BestInterestsAssessmentRow[]> {
    return load.bestInterests.load(id);
  }
}
