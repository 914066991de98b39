import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Day } from '../../../shared/day.ts';
import { countryAsked } from '../../../shared/graph/country-asked.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { DENMARK } from '../actions/citizenship-of.ts';
import { endPartnerCoverage } from '../actions/end-partner-coverage.ts';
import { recordLocalPartner } from '../actions/record-local-partner.ts';
import { recordPartnerCoverage } from '../actions/record-partner-coverage.ts';
import type { Context } from './context.ts';
import { PartnerCoverageType, ReturnOrganisationType } from './return-organisation.type.ts';

@InputType('RecordLocalPartnerInput', { description: 'A local partner in returns.' })
export class RecordLocalPartnerInput {
  @Field(() => String, { description: 'Its name, at most 120 characters; of one partner only.' })
  name!: string;
}

@InputType('RecordPartnerCoverageInput', { description: 'Where a local partner works, from when to when.' })
export class RecordPartnerCoverageInput {
  @Field(() => ID, { description: 'The local partner.' })
  partnerId!: string;

  @Field(() => String, { description: 'The country, ISO 3166-1 alpha-2 in capitals; not Denmark.' })
  country!: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  validFrom!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; left out: open.' })
  validTo?: Day | null;
}

@InputType('EndPartnerCoverageInput', { description: 'Until when a local partner works in a country.' })
export class EndPartnerCoverageInput {
  @Field(() => ID, { description: 'The coverage.' })
  coverageId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { description: 'The last day.' })
  validTo!: Day;
}

const RecordLocalPartnerOutcome = outcomeOf(
  'RecordLocalPartnerOutcome',
  ReturnOrganisationType,
  'What came of recording a local partner: the partner, or why not.',
);
const RecordPartnerCoverageOutcome = outcomeOf(
  'RecordPartnerCoverageOutcome',
  PartnerCoverageType,
  'What came of recording where a partner works: the record, or why not.',
);
const EndPartnerCoverageOutcome = outcomeOf(
  'EndPartnerCoverageOutcome',
  PartnerCoverageType,
  'What came of recording until when a partner works somewhere: the record, or why not.',
);

/** Reference records, about no case. */
@Resolver(() => PartnerCoverageType)
export class ReturnPartnerMutations {
  @Mutation(() => RecordLocalPartnerOutcome, {
    nullable: true,
    description: 'Records a local partner (samarbejdspartner). About no case. Source: M-015.',
  })
  recordLocalPartner(
    @Arg('input', () => RecordLocalPartnerInput, { description: 'Whom.' }) input: RecordLocalPartnerInput,
    @Ctx() context: Context,
  ) {
    return recordLocalPartner(context, { name: textArgument('input.name', input.name, 120) ?? '' });
  }

  @Mutation(() => RecordPartnerCoverageOutcome, {
    nullable: true,
    description:
      'Records that a local partner works in a country (dækning; unofficial rendering). Support that is granted there from then on is in kind. Rules: SUPPORT_FORM. Source: M-015, M-120.',
  })
  recordPartnerCoverage(
    @Arg('input', () => RecordPartnerCoverageInput, { description: 'Who, where and when.' })
    { country: given, validFrom, validTo = null, ...input }: RecordPartnerCoverageInput,
    @Ctx() context: Context,
  ) {
    const partnerId = uuidArgument('input.partnerId', input.partnerId);
    const country = countryAsked('input.country', given);
    if (country === DENMARK) throw badInput('input.country', 'is Denmark, out of which every return leads');
    if (validTo && validTo < validFrom) throw badInput('input.validTo', 'is before the first day');
    return recordPartnerCoverage(context, { partnerId, country, validFrom, validTo });
  }

  @Mutation(() => EndPartnerCoverageOutcome, {
    nullable: true,
    description:
      'Records until when a local partner works in a country. Support that was granted before stays as it was granted. Rules: SUPPORT_FORM. Source: M-015, M-120.',
  })
  endPartnerCoverage(
    @Arg('input', () => EndPartnerCoverageInput, { description: 'Which, and until when.' })
    input: EndPartnerCoverageInput,
    @Ctx() context: Context,
  ) {
    return endPartnerCoverage(context, {
      ...input,
      coverageId: uuidArgument('input.coverageId', input.coverageId),
    });
  }
}
