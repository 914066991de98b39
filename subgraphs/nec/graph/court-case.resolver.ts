import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { CourtCaseOrder } from '../../../shared/nec-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import type { HearingRow } from '../storage/hearing.row.ts';
import type { LegalAssistanceRow } from '../storage/legal-assistance.row.ts';
import type { VictimStatusFindingRow } from '../storage/victim-status-finding.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { CourtCaseConnection, CourtCaseFilter, CourtCaseType } from './court-case.type.ts';
import { HearingType } from './hearing.type.ts';
import { LegalAssistanceType } from './legal-assistance.type.ts';
import { VictimStatusFindingType } from './victim-status-finding.type.ts';

const LOOKS_AT: LooksAt<CourtCaseFilter> = {
  number: 'CourtCase.number',
  role: 'CourtCase.role',
  open: 'CourtCase.closedOn',
  openedFrom: 'CourtCase.openedOn',
  openedTo: 'CourtCase.openedOn',
  legalAssistancePending: 'CourtCase.legalAssistance',
};

@Resolver(() => CourtCaseType)
export class CourtCaseResolver {
  @Query(() => CourtCaseConnection, {
    nullable: true,
    description:
      'Court cases that the caller is shown, over all cases. For police, prosecution, courts and auditors; a condition on what the caller may not read is refused.',
  })
  async courtCases(
    @Arg('filter', () => CourtCaseFilter, { nullable: true, description: 'Which ones.' })
    given: CourtCaseFilter | null,
    @Arg('orderBy', () => CourtCaseOrder, {
      defaultValue: 'OPENED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: CourtCaseOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CourtCaseRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    const courtCases = await page<CourtCaseRow>(
      context,
      {
        from: 'court_case t',
        columns: columnsOf(context.room.db, CourtCaseRow, 't'),
        caseId: 't.case_id',
        id: 't.id',
        order: {
          name: `courtCases ${orderBy}`,
          column: 't.opened_on',
          holds: 'DAY',
          descending: orderBy === 'OPENED_ON_LATEST_FIRST',
        },
        where: ['t.superseded_at IS NULL'],
        conditions: [
          ['t.number = ?', textArgument('filter.number', filter.number)],
          ['t.role = ?', filter.role],
          ['(t.closed_on IS NULL) = ?', filter.open],
          ['t.opened_on >= ?', filter.openedFrom],
          ['t.opened_on <= ?', filter.openedTo],
          [
            `EXISTS (SELECT 1 FROM legal_assistance a
              WHERE a.court_case_id = t.id AND a.superseded_at IS NULL AND a.granted_on IS NULL) = ?`,
            filter.legalAssistancePending,
          ],
        ],
      },
      args,
    );
    for (const row of courtCases.nodes) context.load.courtCase.prime(row.id, row);
    return courtCases;
  }

  @FieldResolver(() => CaseType, { description: 'The case of the person who takes part.' })
  case(@Root() { caseId }: CourtCaseType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => [HearingType], {
    nullable: true,
    description:
      'Its hearings (retsmøder), the earliest first. Told to police, prosecution and courts alone.',
  })
  hearings(@Root() { id }: CourtCaseType, @Ctx() { load }: Context): Promise<HearingRow[]> {
    return load.hearingsOfCourtCase.load(id);
  }

  @FieldResolver(() => [VictimStatusFindingType], {
    description:
      'What the court found on her status as a victim, where she is on trial. Source: M-027, M-064.',
  })
  victimStatusFindings(
    @Root() { id }: CourtCaseType,
    @Ctx() { load }: Context,
  ): Promise<VictimStatusFindingRow[]> {
    return load.findingsOfCourtCase.load(id);
  }

  @FieldResolver(() => LegalAssistanceType, {
    nullable: true,
    description: 'Her legal assistance at trial; null where she has not asked for any. Source: M-107.',
  })
  legalAssistance(
    @Root() { id }: CourtCaseType,
    @Ctx() { load }: Context,
  ): Promise<LegalAssistanceRow | null> {
    return load.assistanceOfCourtCase.load(id);
  }
}
