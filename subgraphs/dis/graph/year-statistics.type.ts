import { Directive, Field, Int, ObjectType } from 'type-graphql';
import {
  type ApplicationOutcome,
  applicationOutcomes,
  type PermitKind,
  permitKinds,
} from '../../../shared/dis-vocabulary.ts';
import { countOf } from '../../../shared/graph/count.type.ts';
import { identificationFacts } from '../../../shared/graph/identification-facts.type.ts';
import { ABOUT_YEAR, ABOUT_YEAR_STATISTICS } from '../../../shared/graph/year-statistics.ts';
import type { Count } from '../../../shared/statistics-vocabulary.ts';
import { type ExtensionGround, extensionGrounds } from '../../../shared/vocabulary.ts';

/** A year, seen from DIS: only the key is given. */
@ObjectType('YearStatistics', { description: ABOUT_YEAR_STATISTICS })
@Directive('@key(fields: "year")')
export class YearStatisticsType {
  @Field(() => Int, { description: ABOUT_YEAR })
  year!: number;
}

export const DisIdentificationFactsType = identificationFacts('Dis', '@inaccessible');

const GroundCount = countOf('ground', extensionGrounds, 'Extensions of reflection periods on one ground.');
const KindCount = countOf('kind', permitKinds, 'Residence permits of one kind.');
const OutcomeCount = countOf('outcome', applicationOutcomes, 'Applications with one outcome.');

@ObjectType('StayStatistics', {
  description:
    'What DIS and SIRI count of their own records in one year (opholdstal; unofficial rendering). Records are counted, not persons, each in its version in force: a correction never counts twice.',
})
export class StayStatisticsType {
  @Field(() => Int, {
    description: 'Reflection periods whose first day lies in the year (refleksionsperioder).',
  })
  reflectionPeriodsGranted!: number;

  @Field(() => Int, {
    description:
      'Reflection periods that were extended in the year, by the day of the decision; one that was extended twice counts once.',
  })
  reflectionPeriodsExtended!: number;

  @Field(() => [GroundCount], {
    description: 'Every extension decided in the year, by its ground.',
  })
  extensionsByGround!: readonly Count<'ground', ExtensionGround>[];

  @Field(() => Int, { description: 'Offers of a reflection period that were declined in the year.' })
  reflectionOffersDeclined!: number;

  @Field(() => [KindCount], {
    description:
      'Residence permits granted in the year, by the day of the decision; renewals apart (midlertidige opholdstilladelser). Source: M-074, M-075.',
  })
  permitsGranted!: readonly Count<'kind', PermitKind>[];

  @Field(() => [KindCount], {
    description: 'Residence permits renewed in the year, by the day of the decision.',
  })
  permitsRenewed!: readonly Count<'kind', PermitKind>[];

  @Field(() => [KindCount], { description: 'Residence permits revoked in the year.' })
  permitsRevoked!: readonly Count<'kind', PermitKind>[];

  @Field(() => Int, {
    description: 'Work permits granted in the year, by the day of the decision (arbejdstilladelser).',
  })
  workPermitsGranted!: number;

  @Field(() => Int, {
    description: 'Asylum applications lodged in the year (asylansøgninger).',
  })
  asylumApplications!: number;

  @Field(() => [OutcomeCount], {
    description: 'Asylum applications decided or withdrawn in the year, by outcome.',
  })
  asylumOutcomes!: readonly Count<'outcome', ApplicationOutcome>[];
}
