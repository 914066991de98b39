import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { ReliedOnFactType } from '../../../shared/graph/relied-on-fact.type.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { renderConcern } from '../../../shared/law/render.ts';
import { ReflectionPeriodOrder } from '../../../shared/order-vocabulary.ts';
import type { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { ReflectionPeriodState } from '../../../shared/vocabulary.ts';
import { extendReflectionPeriod } from '../actions/extend-reflection-period.ts';
import { grantReflectionPeriod } from '../actions/grant-reflection-period.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { askIdentification } from './asks/identification.ts';
import { askPreparedReturn } from './asks/prepared-return.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import {
  ExtendReflectionPeriodInput,
  ExtendReflectionPeriodOutcome,
  GrantReflectionPeriodInput,
  GrantReflectionPeriodOutcome,
  ReflectionPeriodFilter,
} from './reflection-period.inputs.ts';
import {
  ReflectionExtensionType,
  ReflectionPeriodConnection,
  ReflectionPeriodType,
} from './reflection-period.type.ts';

@Resolver(() => ReflectionPeriodType)
export class ReflectionPeriodResolver {
  @Query(() => ReflectionPeriodConnection, {
    nullable: true,
    description: 'Reflection periods that the caller is shown, over all cases.',
  })
  reflectionPeriods(
    @Arg('filter', () => ReflectionPeriodFilter, { nullable: true, description: 'Which ones.' })
    filter: ReflectionPeriodFilter | null,
    @Arg('orderBy', () => ReflectionPeriodOrder, { defaultValue: 'ENDS_ON', description: 'In which order.' })
    orderBy: ReflectionPeriodOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ReflectionPeriodRow>> {
    const byEnd = orderBy === 'ENDS_ON';
    return page(
      context,
      {
        from: 'reflection_period r',
        columns: columnsOf(context.room.db, ReflectionPeriodRow, 'r'),
        caseId: 'r.case_id',
        id: 'r.id',
        order: {
          name: `reflectionPeriods ${orderBy}`,
          column: byEnd ? 'r.ends_on' : 'r.starts_on',
          holds: 'DAY',
          descending: !byEnd,
        },
        where: ['r.superseded_at IS NULL'],
        conditions: [
          [
            `(coalesce(r.ended_on, r.ends_on) >= '${context.today}'::date) = ?`,
            filter?.state && filter.state === 'RUNNING',
          ],
          ['r.ends_on >= ?', filter?.endsFrom],
          ['r.ends_on <= ?', filter?.endsTo],
          ['(r.version > 1) = ?', filter?.extended],
          ['r.verification = ?', filter?.verification],
        ],
      },
      args,
    );
  }

  @Mutation(() => GrantReflectionPeriodOutcome, {
    nullable: true,
    description:
      'Grants a reflection period of 30 days from today to an identified victim without lawful stay. CMM and the courts are asked first whether the person is identified; when CMM does not answer it is granted and marked as not verified. Rules: REFLECTION_GRANT, REFLECTION_TOTAL. Source: M-068, M-081.',
  })
  async grantReflectionPeriod(
    @Arg('input', () => GrantReflectionPeriodInput, { description: 'To whom.' })
    input: GrantReflectionPeriodInput,
    @Ctx() context: Context,
  ): Promise<ReflectionPeriodRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    return grantReflectionPeriod(context, { caseId }, await askIdentification(context, caseId));
  }

  @Mutation(() => ExtendReflectionPeriodOutcome, {
    nullable: true,
    description:
      'Extends a reflection period up to its cap. For cooperation in a prepared return the Return Agency is asked first; when it does not answer the extension is granted and marked as not verified. Rules: REFLECTION_EXTENSION, REFLECTION_TOTAL, REFLECTION_EXTENSION_TIMELY. Source: M-069, M-070, M-082.',
  })
  async extendReflectionPeriod(
    @Arg('input', () => ExtendReflectionPeriodInput, { description: 'Which, why and until when.' })
    input: ExtendReflectionPeriodInput,
    @Ctx() context: Context,
  ): Promise<ReflectionPeriodRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const periodId = uuidArgument('input.periodId', input.periodId);
    const told =
      input.ground === 'COOPERATES_IN_PREPARED_RETURN' ? await askPreparedReturn(context, caseId) : null;
    return extendReflectionPeriod(context, { ...input, caseId, periodId }, told);
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: ReflectionPeriodRow): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => ReflectionPeriodState, { description: 'Whether it runs today.' })
  state(@Root() { endsOn, endedOn }: ReflectionPeriodRow, @Ctx() { today }: Context): ReflectionPeriodState {
    return (endedOn ?? endsOn) >= today ? 'RUNNING' : 'OVER';
  }

  @FieldResolver(() => [ReflectionExtensionType], { description: 'Its extensions, the earliest first.' })
  async extensions(
    @Root() { id }: ReflectionPeriodRow,
    @Ctx() { load }: Context,
  ): Promise<ReflectionExtensionType[]> {
    const versions = await load.periodVersions.load(id);
    return versions.flatMap((version, at) => {
      const before = versions[at - 1];
      if (!version.ground || !before) return [];
      return {
        ground: version.ground,
        decidedAt: version.recordedAt,
        fromEndsOn: before.endsOn,
        toEndsOn: version.endsOn,
        concerns: version.concerns.map(renderConcern),
      };
    });
  }

  @FieldResolver(() => [ReliedOnFactType], {
    nullable: true,
    description: 'What the latest decision on the period relied on at other authorities.',
  })
  reliedOn(@Root() { factId }: ReflectionPeriodRow, @Ctx() { load }: Context): Promise<ReliedOnFactRow[]> {
    return load.reliedOn.load(factId);
  }
}
