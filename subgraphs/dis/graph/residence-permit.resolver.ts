import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PermitState, ResidencePermitOrder } from '../../../shared/dis-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import type { PermitApplicationRow } from '../storage/permit-application.row.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { PermitApplicationType } from './permit-application.type.ts';
import { permitState, permitStateSql } from './permit-state.ts';
import {
  ResidencePermitConnection,
  ResidencePermitFilter,
  ResidencePermitType,
} from './residence-permit.type.ts';

const LOOKS_AT: LooksAt<ResidencePermitFilter> = {
  kind: 'ResidencePermit.kind',
  state: 'ResidencePermit.state',
  expiresBefore: 'ResidencePermit.validTo',
  expiresFrom: 'ResidencePermit.validTo',
  verification: 'ResidencePermit.verification',
};

@Resolver(() => ResidencePermitType)
export class ResidencePermitResolver {
  @Query(() => ResidencePermitConnection, {
    nullable: true,
    description: 'Residence permits over all cases that the caller is shown.',
  })
  residencePermits(
    @Arg('filter', () => ResidencePermitFilter, { nullable: true, description: 'Which ones.' })
    given: ResidencePermitFilter | null,
    @Arg('orderBy', () => ResidencePermitOrder, { defaultValue: 'VALID_TO', description: 'In which order.' })
    orderBy: ResidencePermitOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ResidencePermitRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    const byEnd = orderBy === 'VALID_TO';
    return page(
      context,
      {
        from: 'residence_permit p',
        columns: columnsOf(context.room.db, ResidencePermitRow, 'p'),
        caseId: 'p.case_id',
        id: 'p.id',
        order: {
          name: `residencePermits ${orderBy}`,
          column: byEnd ? 'p.valid_to' : 'p.valid_from',
          holds: 'DAY',
          descending: !byEnd,
        },
        where: ['p.superseded_at IS NULL'],
        conditions: [
          ['p.kind = ?', filter.kind],
          [`${permitStateSql('p', context.today)} = ?`, filter.state],
          ['p.valid_to < ?', filter.expiresBefore],
          ['p.valid_to >= ?', filter.expiresFrom],
          ['p.verification = ?', filter.verification],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: ResidencePermitRow): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => PermitState, { description: 'Whether it holds today.' })
  state(@Root() permit: ResidencePermitRow, @Ctx() { today }: Context): PermitState {
    return permitState(permit, today);
  }

  @FieldResolver(() => PermitApplicationType, {
    nullable: true,
    description: 'The application that was granted.',
  })
  application(
    @Root() { applicationFactId }: ResidencePermitRow,
    @Ctx() { load }: Context,
  ): Promise<PermitApplicationRow | null> {
    return load.permitApplicationVersion.load(applicationFactId);
  }

  @FieldResolver(() => [ResidencePermitType], {
    description: 'Every version of it, the first one first: as it was issued, revoked, corrected.',
  })
  history(@Root() { id }: ResidencePermitRow, @Ctx() { load }: Context): Promise<ResidencePermitRow[]> {
    return load.permitVersions.load(id);
  }
}
