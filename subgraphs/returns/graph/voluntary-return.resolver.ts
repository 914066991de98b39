import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ConcernType } from '../../../shared/graph/concern.type.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import type { Concern } from '../../../shared/law/concern.ts';
import { renderConcern } from '../../../shared/law/render.ts';
import { VoluntaryReturnOrder } from '../../../shared/order-vocabulary.ts';
import type { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import type { ReturnFollowUpRow } from '../storage/return-follow-up.row.ts';
import type { ReturnPlanRow } from '../storage/return-plan.row.ts';
import type { ReturnRiskAssessmentRow } from '../storage/return-risk-assessment.row.ts';
import type { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { ReintegrationSupportType } from './reintegration-support.type.ts';
import { ReturnFollowUpType } from './return-follow-up.type.ts';
import { ReturnPlanType } from './return-plan.type.ts';
import { ReturnRiskAssessmentType } from './return-risk-assessment.type.ts';
import { VoluntaryReturnFilter } from './voluntary-return.inputs.ts';
import { listReturns } from './voluntary-return.list.ts';
import { VoluntaryReturnConnection, VoluntaryReturnType } from './voluntary-return.type.ts';

@Resolver(() => VoluntaryReturnType)
export class VoluntaryReturnResolver {
  @Query(() => VoluntaryReturnConnection, {
    nullable: true,
    description:
      'Voluntary returns that the caller is shown, over all cases. Police, prosecution and courts have no list: one of overdue departures would be a list of whom to look for.',
  })
  returns(
    @Arg('filter', () => VoluntaryReturnFilter, { nullable: true, description: 'Which ones.' })
    filter: VoluntaryReturnFilter | null,
    @Arg('orderBy', () => VoluntaryReturnOrder, {
      defaultValue: 'OFFERED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: VoluntaryReturnOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<VoluntaryReturnRow>> {
    return listReturns(context, filter, orderBy, args);
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: VoluntaryReturnType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => [ConcernType], {
    nullable: true,
    description:
      'Practices and safeguards that the latest step departed from. Read by the Return Agency and auditors. Source: M-096, M-123.',
  })
  concerns(@Root() { concerns }: VoluntaryReturnRow): Concern[] {
    return concerns.map(renderConcern);
  }

  @FieldResolver(() => ReturnRiskAssessmentType, {
    nullable: true,
    description:
      'What may await her where the return leads, as it was last looked at; null where nobody has looked. Read by the Return Agency and auditors. Source: M-123.',
  })
  riskAssessment(
    @Root() { id }: VoluntaryReturnType,
    @Ctx() { load }: Context,
  ): Promise<ReturnRiskAssessmentRow | null> {
    return load.risk.load(id);
  }

  @FieldResolver(() => ReturnPlanType, {
    nullable: true,
    description: 'What is prepared for her; null where nothing is yet. Source: M-125, M-126.',
  })
  plan(@Root() { id }: VoluntaryReturnType, @Ctx() { load }: Context): Promise<ReturnPlanRow | null> {
    return load.plan.load(id);
  }

  @FieldResolver(() => ReintegrationSupportType, {
    nullable: true,
    description: 'The support after it; null where none is granted. Source: M-114, M-118.',
  })
  support(
    @Root() { id }: VoluntaryReturnType,
    @Ctx() { load }: Context,
  ): Promise<ReintegrationSupportRow | null> {
    return load.support.load(id);
  }

  @FieldResolver(() => [ReturnFollowUpType], {
    nullable: true,
    description:
      'How she fares after it: follow-ups held and due, the earliest first. Read by the Return Agency and auditors.',
  })
  followUps(@Root() { id }: VoluntaryReturnType, @Ctx() { load }: Context): Promise<ReturnFollowUpRow[]> {
    return load.followUps.load(id);
  }
}
