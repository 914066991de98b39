import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Caller } from '../../../shared/caller.ts';
import { type PermitApplicant, PermitApplicationOrder } from '../../../shared/dis-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { PermitApplicationRow } from '../storage/permit-application.row.ts';
import type { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import {
  PermitApplicationConnection,
  PermitApplicationFilter,
  PermitApplicationType,
} from './permit-application.type.ts';
import { ResidencePermitType } from './residence-permit.type.ts';

const LOOKS_AT: LooksAt<PermitApplicationFilter> = {
  pending: 'PermitApplication.outcome',
  outcome: 'PermitApplication.outcome',
  kind: 'PermitApplication.kind',
  applicant: 'PermitApplication.applicant',
  renewal: 'PermitApplication.renews',
  receivedFrom: 'PermitApplication.receivedOn',
  receivedTo: 'PermitApplication.receivedOn',
};

/** The one applicant whose applications a body outside immigration is shown: itself; null: it is shown everybody's. */
const applicantShown = ({ authority }: Caller): PermitApplicant | null =>
  authority === 'POLICE' || authority === 'PROSECUTION' ? authority : null;

@Resolver(() => PermitApplicationType)
export class PermitApplicationResolver {
  @Query(() => PermitApplicationConnection, {
    nullable: true,
    description:
      'Applications for residence permits and renewals, over all cases that the caller is shown; to police and prosecution, those they made themselves.',
  })
  permitApplications(
    @Arg('filter', () => PermitApplicationFilter, { nullable: true, description: 'Which ones.' })
    given: PermitApplicationFilter | null,
    @Arg('orderBy', () => PermitApplicationOrder, {
      defaultValue: 'RECEIVED_ON',
      description: 'In which order.',
    })
    orderBy: PermitApplicationOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PermitApplicationRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    return page(
      context,
      {
        from: 'permit_application a',
        columns: columnsOf(context.room.db, PermitApplicationRow, 'a'),
        caseId: 'a.case_id',
        id: 'a.id',
        order: {
          name: `permitApplications ${orderBy}`,
          column: 'a.received_on',
          holds: 'DAY',
          descending: orderBy === 'RECEIVED_ON_LATEST_FIRST',
        },
        where: ['a.superseded_at IS NULL'],
        conditions: [
          ['a.applicant = ?', applicantShown(context.caller)],
          ['(a.outcome IS NULL) = ?', filter.pending],
          ['a.outcome = ?', filter.outcome],
          ['a.kind = ?', filter.kind],
          ['a.applicant = ?', filter.applicant],
          ['(a.renews_fact_id IS NOT NULL) = ?', filter.renewal],
          ['a.received_on >= ?', filter.receivedFrom],
          ['a.received_on <= ?', filter.receivedTo],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: PermitApplicationRow): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => ResidencePermitType, {
    nullable: true,
    description:
      'The permit that it would renew (forlængelse), as it stood then, be it in a case that was merged into this one; null for a first permit.',
  })
  async renews(
    @Root() { renewsFactId }: PermitApplicationRow,
    @Ctx() { load, access }: Context,
  ): Promise<ResidencePermitRow | null> {
    const permit = renewsFactId === null ? null : await load.permitVersion.load(renewsFactId);
    if (permit) access.touched.add(permit.caseId);
    return permit;
  }
}
