import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { MoneyType } from '../../../shared/graph/money.type.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import type { Money } from '../../../shared/money.ts';
import { ReintegrationSupportOrder } from '../../../shared/returns-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import type { ReintegrationMeasureRow } from '../storage/reintegration-measure.row.ts';
import { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import type { ReturnOrganisationRow } from '../storage/return-organisation.row.ts';
import type { ReturnProgrammeRow } from '../storage/return-programme.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import {
  ReintegrationMeasureType,
  ReintegrationSupportConnection,
  ReintegrationSupportFilter,
  ReintegrationSupportType,
} from './reintegration-support.type.ts';
import { ReturnOrganisationType, ReturnProgrammeType } from './return-organisation.type.ts';

const moneyOf = ({ amount, currency }: { amount: string | null; currency: string | null }): Money | null =>
  amount !== null && currency !== null ? { amount, currency } : null;

const LOOKS_AT: LooksAt<ReintegrationSupportFilter> = {
  form: 'ReintegrationSupport.form',
  activity: 'ReintegrationSupport.measures',
  grantedFrom: 'ReintegrationSupport.grantedOn',
  grantedTo: 'ReintegrationSupport.grantedOn',
  endsBefore: 'ReintegrationSupport.endsOn',
  running: 'ReintegrationSupport.endsOn',
};

@Resolver(() => ReintegrationSupportType)
export class ReintegrationSupportResolver {
  @Query(() => ReintegrationSupportConnection, {
    nullable: true,
    description: 'Reintegration supports that the caller is shown, over all cases. Source: M-118, M-119.',
  })
  reintegrationSupports(
    @Arg('filter', () => ReintegrationSupportFilter, { nullable: true, description: 'Which ones.' })
    given: ReintegrationSupportFilter | null,
    @Arg('orderBy', () => ReintegrationSupportOrder, {
      defaultValue: 'GRANTED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: ReintegrationSupportOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ReintegrationSupportRow>> {
    const { access, room, today } = context;
    const filter = readable(access, LOOKS_AT, given);
    const byEnd = orderBy === 'ENDS_ON';
    return page(
      context,
      {
        from: 'reintegration_support s',
        columns: columnsOf(room.db, ReintegrationSupportRow, 's'),
        caseId: 's.case_id',
        id: 's.id',
        order: {
          name: `reintegrationSupports ${orderBy}`,
          column: byEnd ? 's.ends_on' : 's.granted_on',
          holds: byEnd ? 'DAY_OR_NONE' : 'DAY',
          descending: !byEnd,
        },
        where: ['s.superseded_at IS NULL'],
        conditions: [
          ['s.form = ?', filter.form],
          [
            'EXISTS (SELECT 1 FROM reintegration_measure m WHERE m.support_id = s.id AND m.superseded_at IS NULL AND m.activity = ?)',
            filter.activity,
          ],
          ['s.granted_on >= ?', filter.grantedFrom],
          ['s.granted_on <= ?', filter.grantedTo],
          ['s.ends_on < ?', filter.endsBefore],
          [`coalesce('${today}'::date BETWEEN s.starts_on AND s.ends_on, false) = ?`, filter.running],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: ReintegrationSupportType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      'What is paid in cash (beløb); null for support in kind, or where no amount is settled. Read by the Return Agency and auditors.',
  })
  cash(@Root() row: ReintegrationSupportRow): Money | null {
    return moneyOf(row);
  }

  @FieldResolver(() => ReturnOrganisationType, {
    nullable: true,
    description:
      'The local partner, for support in kind. Says where she is: read by the Return Agency and auditors. Source: M-118.',
  })
  partner(
    @Root() { partnerId }: ReintegrationSupportType,
    @Ctx() { load }: Context,
  ): Promise<ReturnOrganisationRow | null> | null {
    return partnerId ? load.organisation.load(partnerId) : null;
  }

  @FieldResolver(() => ReturnProgrammeType, {
    nullable: true,
    description:
      "The programme it is part of; null: the Return Agency's own. Read by the Return Agency and auditors. Source: M-030.",
  })
  programme(
    @Root() { programmeId }: ReintegrationSupportType,
    @Ctx() { load }: Context,
  ): Promise<ReturnProgrammeRow | null> | null {
    return programmeId ? load.programme.load(programmeId) : null;
  }

  @FieldResolver(() => [ReintegrationMeasureType], {
    nullable: true,
    description:
      'The activities it goes to, an allowance included, the earliest first. Read by the Return Agency and auditors. Source: M-119, M-126.',
  })
  measures(
    @Root() { id }: ReintegrationSupportType,
    @Ctx() { load }: Context,
  ): Promise<ReintegrationMeasureRow[]> {
    return load.measures.load(id);
  }
}

@Resolver(() => ReintegrationMeasureType)
export class ReintegrationMeasureResolver {
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'What was set aside for it (beløb); null where no amount is settled.',
  })
  amount(@Root() row: ReintegrationMeasureRow): Money | null {
    return moneyOf(row);
  }
}
