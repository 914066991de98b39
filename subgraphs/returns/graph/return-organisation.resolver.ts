import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { countryAsked } from '../../../shared/graph/country-asked.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ReturnOrganisationKind } from '../../../shared/returns-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { PartnerCoverageRow } from '../storage/partner-coverage.row.ts';
import { ReturnOrganisationRow } from '../storage/return-organisation.row.ts';
import { ReturnProgrammeRow } from '../storage/return-programme.row.ts';
import type { Context } from './context.ts';
import {
  PartnerCoverageConnection,
  PartnerCoverageType,
  ReturnOrganisationType,
  ReturnProgrammeType,
} from './return-organisation.type.ts';

@Resolver(() => ReturnOrganisationType)
export class ReturnOrganisationResolver {
  @Query(() => [ReturnOrganisationType], {
    nullable: true,
    description:
      'Who takes part in returns, by name: the organisations of the sources, and the local partners with the ids that `recordPartnerCoverage` goes by. Source: M-015, M-028, M-030, M-036.',
  })
  returnOrganisations(
    @Arg('kind', () => ReturnOrganisationKind, {
      nullable: true,
      description: 'What they are in a return; left out: all of them.',
    })
    kind: ReturnOrganisationKind | null,
    @Ctx() { room }: Context,
  ): Promise<ReturnOrganisationRow[]> {
    return room.db.query(
      `SELECT ${columnsOf(room.db, ReturnOrganisationRow, 'o')} FROM return_organisation o
       WHERE o.kind = coalesce($1, o.kind) ORDER BY o.name, o.id`,
      [kind],
    );
  }
}

@Resolver(() => ReturnProgrammeType)
export class ReturnProgrammeResolver {
  @Query(() => [ReturnProgrammeType], {
    nullable: true,
    description:
      'The programmes of assisted return that are in use on a day. Those of which the sources do not say since when count as in use. Source: M-030, C-13.',
  })
  returnProgrammes(
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; left out: today.' })
    on: Day | null,
    @Ctx() { room, today }: Context,
  ): Promise<ReturnProgrammeRow[]> {
    return room.db.query(
      `SELECT ${columnsOf(room.db, ReturnProgrammeRow, 'p')} FROM return_programme p
       WHERE $1::date <@ daterange(p.valid_from, p.valid_to, '[]') ORDER BY p.name, p.id`,
      [on ?? today],
    );
  }

  @FieldResolver(() => ReturnOrganisationType, { description: 'Who runs it.' })
  organisation(
    @Root() { organisationId }: ReturnProgrammeType,
    @Ctx() { load }: Context,
  ): Promise<ReturnOrganisationRow | null> {
    return load.organisation.load(organisationId);
  }
}

@Resolver(() => PartnerCoverageType)
export class PartnerCoverageResolver {
  @Query(() => PartnerCoverageConnection, {
    nullable: true,
    description:
      'Where Denmark has local partners on a day, for every authority that plans with it. An empty page for a country: none there on that day. Source: M-015, M-118, M-120.',
  })
  partnerCoverage(
    @Arg('country', () => String, {
      nullable: true,
      description: 'The country, ISO 3166-1 alpha-2; left out: all of them.',
    })
    country: string | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; left out: today.' })
    on: Day | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PartnerCoverageRow>> {
    const { room, today } = context;
    return page(
      context,
      {
        from: 'partner_coverage c',
        columns: columnsOf(room.db, PartnerCoverageRow, 'c'),
        caseId: null,
        id: 'c.id',
        order: { name: 'partnerCoverage VALID_FROM', column: 'c.valid_from', holds: 'DAY' },
        where: ['true'],
        conditions: [
          ['c.country = ?', countryAsked('country', country)],
          [`?::date <@ daterange(c.valid_from, c.valid_to, '[]')`, on ?? today],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => ReturnOrganisationType, { description: 'The local partner.' })
  partner(
    @Root() { organisationId }: PartnerCoverageType,
    @Ctx() { load }: Context,
  ): Promise<ReturnOrganisationRow | null> {
    return load.organisation.load(organisationId);
  }
}
