import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CasePartyType } from '../../../shared/graph/case-party.type.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { ReturnFileOrder } from '../../../shared/order-vocabulary.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import type { FamilyTracingRow } from '../storage/family-tracing.row.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { ReturnCounsellingRow } from '../storage/return-counselling.row.ts';
import { ReturnFileRow } from '../storage/return-file.row.ts';
import type { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { FamilyTracingType } from './family-tracing.type.ts';
import { ReturnCounsellingType } from './return-counselling.type.ts';
import { ReturnFileConnection, ReturnFileFilter, ReturnFileType } from './return-file.type.ts';
import { ReturnPersonType } from './return-person.type.ts';
import { VoluntaryReturnType } from './voluntary-return.type.ts';

@Resolver(() => ReturnFileType)
export class ReturnFileResolver {
  @Query(() => ReturnFileType, {
    nullable: true,
    description: "The Return Agency's own door to a case: answers when CMM does not.",
  })
  returnFile(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { load }: Context,
  ): Promise<ReturnFileRow | null> {
    return load.file.load(caseId);
  }

  @Query(() => ReturnFileConnection, {
    nullable: true,
    description: 'Return files that the caller is shown. For the Return Agency and auditors.',
  })
  returnFiles(
    @Arg('filter', () => ReturnFileFilter, { nullable: true, description: 'Which ones.' })
    filter: ReturnFileFilter | null,
    @Arg('orderBy', () => ReturnFileOrder, {
      defaultValue: 'OPENED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: ReturnFileOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ReturnFileRow>> {
    const returns =
      'SELECT 1 FROM voluntary_return v WHERE v.case_id = f.case_id AND v.superseded_at IS NULL';
    return page(
      context,
      {
        from: 'return_file f',
        columns: columnsOf(context.room.db, ReturnFileRow, 'f'),
        caseId: 'f.case_id',
        id: 'f.case_id',
        order: {
          name: `returnFiles ${orderBy}`,
          column: 'f.opened_on',
          holds: 'DAY',
          descending: orderBy === 'OPENED_ON_LATEST_FIRST',
        },
        where: ['true'],
        conditions: [
          ['f.opened_on >= ?', filter?.openedFrom],
          ['f.opened_on <= ?', filter?.openedTo],
          [`EXISTS (${returns} AND v.status = ?)`, filter?.returnStatus],
          [`EXISTS (${returns}) = ?`, filter?.offered],
          [
            'EXISTS (SELECT 1 FROM return_counselling c WHERE c.case_id = f.case_id AND c.superseded_at IS NULL) = ?',
            filter?.counselled,
          ],
          [
            'EXISTS (SELECT 1 FROM family_tracing t WHERE t.case_id = f.case_id AND t.superseded_at IS NULL AND t.status = ?)',
            filter?.familyTracing,
          ],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case this file belongs to.' })
  case(@Root() { caseId }: ReturnFileType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => ReturnPersonType, {
    nullable: true,
    description: 'The person as registered for the journey; null where nothing is registered.',
  })
  person(@Root() { caseId }: ReturnFileType, @Ctx() { load }: Context): Promise<PersonRow | null> {
    return load.person.load(caseId);
  }

  @FieldResolver(() => [CasePartyType], {
    nullable: true,
    description: 'Whom the Return Agency admits to its part of the case, past parties included.',
  })
  parties(@Root() { caseId }: ReturnFileType, @Ctx() { load }: Context): Promise<CasePartyRow[]> {
    return load.parties.load(caseId);
  }

  @FieldResolver(() => [VoluntaryReturnType], {
    nullable: true,
    description:
      'Voluntary returns (frivillige hjemrejser), declined and withdrawn ones included, the earliest offer first. At most one is under way. Source: M-121, M-122, M-124.',
  })
  returns(@Root() { caseId }: ReturnFileType, @Ctx() { load }: Context): Promise<VoluntaryReturnRow[]> {
    return load.returns.load(caseId);
  }

  @FieldResolver(() => [ReturnCounsellingType], {
    nullable: true,
    description:
      'That she was counselled about a return, and when, the earliest first. Read by the Return Agency and auditors. Source: M-104.',
  })
  counselling(@Root() { caseId }: ReturnFileType, @Ctx() { load }: Context): Promise<ReturnCounsellingRow[]> {
    return load.counselling.load(caseId);
  }

  @FieldResolver(() => FamilyTracingType, {
    nullable: true,
    description:
      "The search for a child's family; null where there is none. Read by the Return Agency and auditors. Source: M-115, M-116.",
  })
  familyTracing(
    @Root() { caseId }: ReturnFileType,
    @Ctx() { load }: Context,
  ): Promise<FamilyTracingRow | null> {
    return load.tracing.load(caseId);
  }
}
