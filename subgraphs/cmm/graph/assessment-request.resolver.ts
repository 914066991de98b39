import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AssessmentRequestOrder } from '../../../shared/cmm-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { type List, page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { isUnverified } from '../../../shared/storage/verification-of-record.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { AssessmentRequestFilter } from './assessment-request.inputs.ts';
import { AssessmentRequestConnection, AssessmentRequestType } from './assessment-request.type.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';

const BY: Readonly<Record<AssessmentRequestOrder, List['order']>> = {
  DUE_ON: { name: 'assessmentRequests DUE_ON', column: 'r.due_on', holds: 'DAY' },
  REQUESTED_ON_LATEST_FIRST: {
    name: 'assessmentRequests REQUESTED_ON_LATEST_FIRST',
    column: 'r.requested_on',
    holds: 'DAY',
    descending: true,
  },
};

@Resolver(() => AssessmentRequestType)
export class AssessmentRequestResolver {
  @Query(() => AssessmentRequestConnection, {
    nullable: true,
    description: 'Requests to CMM to assess a case, of the cases that the caller is shown.',
  })
  assessmentRequests(
    @Arg('filter', () => AssessmentRequestFilter, { nullable: true, description: 'Which ones.' })
    filter: AssessmentRequestFilter | null,
    @Arg('orderBy', () => AssessmentRequestOrder, { defaultValue: 'DUE_ON', description: 'In which order.' })
    orderBy: AssessmentRequestOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AssessmentRequestRow>> {
    const { room, today } = context;
    return page(
      context,
      {
        from: 'assessment_request r',
        columns: columnsOf(room.db, AssessmentRequestRow, 'r'),
        caseId: 'r.case_id',
        id: 'r.id',
        order: BY[orderBy],
        where: ['r.superseded_at IS NULL'],
        conditions: [
          ['(r.answered_on IS NULL AND r.withdrawn_on IS NULL) = ?', filter?.open],
          [
            `(r.answered_on IS NULL AND r.withdrawn_on IS NULL AND r.due_on < '${today}'::date) = ?`,
            filter?.overdue,
          ],
          ['r.requested_by = ?', filter?.requestedBy],
          ['r.assessment = ?', filter?.assessment],
          ['r.due_on < ?', filter?.dueBefore],
          ['r.requested_on >= ?', filter?.requestedFrom],
          ['r.requested_on <= ?', filter?.requestedTo],
          [
            `${isUnverified('assessment_request', 'r')} = ?`,
            filter?.verification && filter.verification === 'UNVERIFIED',
          ],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment when it was answered or withdrawn; null while it is open.',
  })
  async closedAt(
    @Root() { id, caseId }: AssessmentRequestType,
    @Ctx() { load }: Context,
  ): Promise<Date | null> {
    const versions = await load.facts.assessmentRequests.load(caseId);
    const closing = versions.find((one) => one.id === id && (one.answeredOn ?? one.withdrawnOn) !== null);
    return closing?.recordedAt ?? null;
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: AssessmentRequestType): CaseType {
    return { id: caseId };
  }
}
