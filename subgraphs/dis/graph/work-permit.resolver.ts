import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PermitState, WorkPermitOrder } from '../../../shared/dis-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { permitState } from './permit-state.ts';
import { WorkPermitConnection, WorkPermitFilter, WorkPermitType } from './work-permit.type.ts';

const LOOKS_AT: LooksAt<WorkPermitFilter> = {
  pending: 'WorkPermit.outcome',
  outcome: 'WorkPermit.outcome',
  state: 'WorkPermit.state',
  expiresBefore: 'WorkPermit.validTo',
  receivedFrom: 'WorkPermit.receivedOn',
  receivedTo: 'WorkPermit.receivedOn',
  verification: 'WorkPermit.verification',
};

@Resolver(() => WorkPermitType)
export class WorkPermitResolver {
  @Query(() => WorkPermitConnection, {
    nullable: true,
    description: 'Work permits and applications for them, over all cases that the caller is shown.',
  })
  workPermits(
    @Arg('filter', () => WorkPermitFilter, { nullable: true, description: 'Which ones.' })
    given: WorkPermitFilter | null,
    @Arg('orderBy', () => WorkPermitOrder, { defaultValue: 'RECEIVED_ON', description: 'In which order.' })
    orderBy: WorkPermitOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<WorkPermitRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    return page(
      context,
      {
        from: 'work_permit w',
        columns: columnsOf(context.room.db, WorkPermitRow, 'w'),
        caseId: 'w.case_id',
        id: 'w.id',
        order: {
          name: `workPermits ${orderBy}`,
          column: 'w.received_on',
          holds: 'DAY',
          descending: orderBy === 'RECEIVED_ON_LATEST_FIRST',
        },
        where: ['w.superseded_at IS NULL'],
        conditions: [
          ['(w.outcome IS NULL) = ?', filter.pending],
          ['w.outcome = ?', filter.outcome],
          [
            `(CASE WHEN w.valid_from IS NULL THEN NULL WHEN w.valid_from > '${context.today}'::date THEN 'TO_COME'
              WHEN w.valid_to < '${context.today}'::date THEN 'EXPIRED' ELSE 'VALID' END) = ?`,
            filter.state,
          ],
          ['w.valid_to < ?', filter.expiresBefore],
          ['w.received_on >= ?', filter.receivedFrom],
          ['w.received_on <= ?', filter.receivedTo],
          ['w.verification = ?', filter.verification],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: WorkPermitRow): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => PermitState, {
    nullable: true,
    description: 'Whether it holds today; null unless granted.',
  })
  state(@Root() { validFrom, validTo }: WorkPermitRow, @Ctx() { today }: Context): PermitState | null {
    return validFrom === null ? null : permitState({ validFrom, validTo, revokedOn: null }, today);
  }
}
