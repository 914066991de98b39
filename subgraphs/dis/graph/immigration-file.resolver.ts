import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CasePartyType } from '../../../shared/graph/case-party.type.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { countryAsked } from '../../../shared/graph/country-asked.ts';
import { IdentificationDecisionType } from '../../../shared/graph/identification-decision.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { ImmigrationFileOrder } from '../../../shared/order-vocabulary.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import type { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import {
  ImmigrationFileConnection,
  ImmigrationFileFilter,
  ImmigrationFileType,
} from './immigration-file.type.ts';
import { ImmigrationPersonType } from './immigration-person.type.ts';
import { ReflectionPeriodType } from './reflection-period.type.ts';
import { ResidenceStatusType } from './residence-status.type.ts';

const LOOKS_AT: LooksAt<ImmigrationFileFilter> = {
  stayBasis: 'ImmigrationFile.residenceStatuses',
  openedFrom: 'ImmigrationFile.openedOn',
  openedTo: 'ImmigrationFile.openedOn',
  decided: 'ImmigrationFile.decisions',
  identificationUnverified: 'ImmigrationFile.decisions',
  citizenship: 'ImmigrationFile.person',
  child: 'ImmigrationFile.person',
};

@Resolver(() => ImmigrationFileType)
export class ImmigrationFileResolver {
  @Query(() => ImmigrationFileType, {
    nullable: true,
    description: "The Immigration Service's own door to a case: answers when CMM does not.",
  })
  immigrationFile(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { load }: Context,
  ): Promise<ImmigrationFileRow | null> {
    return load.file.load(caseId);
  }

  /** Not for parties only: whoever decides is told what the decision needs, and that is its legal basis. */
  @Query(() => [IdentificationDecisionType], {
    nullable: true,
    name: 'disDecisions',
    description:
      'What DIS and SIRI decided on the identification in one case, the earliest first: for the Return Agency, which may offer a return to whoever they identified, whether or not DIS admits it to the rest of its file. None where there is none, and where DIS knows of no such case. Source: M-121.',
  })
  decisionsOfDis(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Ctx() { load }: Context,
  ): Promise<IdentificationDecisionRow[]> {
    return load.decisions.load(caseId);
  }

  @Query(() => ImmigrationFileConnection, {
    nullable: true,
    description: 'Immigration files that the caller is shown.',
  })
  immigrationFiles(
    @Arg('filter', () => ImmigrationFileFilter, { nullable: true, description: 'Which ones.' })
    given: ImmigrationFileFilter | null,
    @Arg('orderBy', () => ImmigrationFileOrder, {
      defaultValue: 'OPENED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: ImmigrationFileOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ImmigrationFileRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    return page(
      context,
      {
        from: 'immigration_file f',
        columns: columnsOf(context.room.db, ImmigrationFileRow, 'f'),
        caseId: 'f.case_id',
        id: 'f.case_id',
        order: {
          name: `immigrationFiles ${orderBy}`,
          column: 'f.opened_on',
          holds: 'DAY',
          descending: orderBy === 'OPENED_ON_LATEST_FIRST',
        },
        where: ['true'],
        conditions: [
          [
            `EXISTS (SELECT 1 FROM residence_status s WHERE s.case_id = f.case_id AND s.superseded_at IS NULL AND s.basis = ?
              AND daterange(s.valid_from, s.valid_to, '[]') @> '${context.today}'::date)`,
            filter.stayBasis,
          ],
          ['f.opened_on >= ?', filter.openedFrom],
          ['f.opened_on <= ?', filter.openedTo],
          [
            `EXISTS (SELECT 1 FROM identification_decision d WHERE d.case_id = f.case_id AND d.superseded_at IS NULL) = ?`,
            filter.decided,
          ],
          [
            `EXISTS (SELECT 1 FROM identification_decision d WHERE d.case_id = f.case_id AND d.superseded_at IS NULL AND d.verification = 'UNVERIFIED') = ?`,
            filter.identificationUnverified,
          ],
          [
            'EXISTS (SELECT 1 FROM person n WHERE n.case_id = f.case_id AND n.citizenship = ?)',
            countryAsked('filter.citizenship', filter.citizenship),
          ],
          [
            `EXISTS (SELECT 1 FROM person n WHERE n.case_id = f.case_id AND (n.born_on > '${context.today}'::date - interval '18 years') = ?)`,
            filter.child,
          ],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case this file belongs to.' })
  case(@Root() { caseId }: ImmigrationFileType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => ImmigrationPersonType, {
    nullable: true,
    description: 'The person as DIS has registered her; null where nothing is registered.',
  })
  person(@Root() { caseId }: ImmigrationFileType, @Ctx() { load }: Context): Promise<PersonRow | null> {
    return load.person.load(caseId);
  }

  @FieldResolver(() => [CasePartyType], {
    nullable: true,
    description: 'Whom DIS admits to its part of the case, past parties included.',
  })
  parties(@Root() { caseId }: ImmigrationFileType, @Ctx() { load }: Context): Promise<CasePartyRow[]> {
    return load.parties.load(caseId);
  }

  @FieldResolver(() => [ResidenceStatusType], {
    nullable: true,
    description: 'Residence statuses over time (opholdsgrundlag), the earliest first.',
  })
  residenceStatuses(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<ResidenceStatusRow[]> {
    return load.residenceStatuses.load(caseId);
  }

  @FieldResolver(() => [IdentificationDecisionType], {
    nullable: true,
    description: 'Identification decisions of DIS and SIRI, the earliest first.',
  })
  decisions(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<IdentificationDecisionRow[]> {
    return load.decisions.load(caseId);
  }

  @FieldResolver(() => [ReflectionPeriodType], {
    nullable: true,
    description: 'Reflection periods (refleksionsperioder), the earliest first.',
  })
  reflectionPeriods(
    @Root() { caseId }: ImmigrationFileType,
    @Ctx() { load }: Context,
  ): Promise<ReflectionPeriodRow[]> {
    return load.periods.load(caseId);
  }
}
