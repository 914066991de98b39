import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ReturnOrganisationKind } from '../../../shared/returns-vocabulary.ts';
import type { PartnerCoverageRow } from '../storage/partner-coverage.row.ts';
import type { ReturnOrganisationRow } from '../storage/return-organisation.row.ts';
import type { ReturnProgrammeRow } from '../storage/return-programme.row.ts';

@ObjectType('ReturnOrganisation', {
  description:
    'An organisation that takes part in returns: a network, an international organisation or a local partner (samarbejdspartner). About no case. Source: M-015, M-028, M-030, M-036.',
})
export class ReturnOrganisationType
  implements Pick<ReturnOrganisationRow, 'id' | 'version' | 'name' | 'kind'>
{
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change.' })
  version!: number;

  @Field(() => String, { description: 'Name (navn).' })
  name!: string;

  @Field(() => ReturnOrganisationKind, { description: 'What it is in a return.' })
  kind!: ReturnOrganisationKind;
}

@ObjectType('ReturnProgramme', {
  description:
    'A programme of assisted return, with how long it supports somebody after arrival (program). Dated, since who runs returns has changed. Source: M-030, M-125, C-13.',
})
export class ReturnProgrammeType
  implements Pick<ReturnProgrammeRow, 'id' | 'version' | 'name' | 'supportMonths' | 'validFrom' | 'validTo'>
{
  organisationId!: string;

  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change.' })
  version!: number;

  @Field(() => String, { description: 'Name (navn).' })
  name!: string;

  @Field(() => Int, { description: 'Support after arrival, in months. Source: M-125, C-01.' })
  supportMonths!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it is in use; null where the sources do not say.',
  })
  validFrom!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null while it is in use.' })
  validTo!: Day | null;
}

@ObjectType('PartnerCoverage', {
  description:
    'That a local partner works in a country, from when to when (dækning; unofficial rendering). Where there is one, support is given in kind. About no case. Source: M-015, M-120.',
})
export class PartnerCoverageType
  implements Pick<PartnerCoverageRow, 'id' | 'version' | 'country' | 'validFrom' | 'validTo'>
{
  organisationId!: string;

  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change.' })
  version!: number;

  @Field(() => String, { description: 'The country (land), ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  validFrom!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null while it lasts.' })
  validTo!: Day | null;
}

export const PartnerCoverageConnection = connectionOf(
  'PartnerCoverage',
  PartnerCoverageType,
  'partners by country.',
);
