import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { countOf } from '../../../shared/graph/count.type.ts';
import { identificationFacts } from '../../../shared/graph/identification-facts.type.ts';
import { MoneyType } from '../../../shared/graph/money.type.ts';
import { ABOUT_YEAR, ABOUT_YEAR_STATISTICS } from '../../../shared/graph/year-statistics.ts';
import type { Money } from '../../../shared/money.ts';
import {
  type DetentionGround,
  detentionGrounds,
  type NonPunishmentOutcome,
  nonPunishmentOutcomes,
} from '../../../shared/nec-vocabulary.ts';
import type { Count } from '../../../shared/statistics-vocabulary.ts';

/** A year, seen from police, prosecution and courts: only the key is given. */
@ObjectType('YearStatistics', { description: ABOUT_YEAR_STATISTICS })
@Directive('@key(fields: "year")')
export class YearStatisticsType {
  @Field(() => Int, { description: ABOUT_YEAR })
  year!: number;
}

export const NecIdentificationFactsType = identificationFacts('Nec', '@inaccessible');

const GroundCount = countOf('ground', detentionGrounds, 'Extensions of detentions on one ground.');
const OutcomeCount = countOf(
  'outcome',
  nonPunishmentOutcomes,
  'Non-punishment assessments with one outcome.',
);

@ObjectType('AwardStatistics', {
  description:
    'What courts awarded to victims in one year, of one kind (tilkendte beløb; unofficial rendering), by the day of the award and in the version in force.',
})
export class AwardStatisticsType {
  @Field(() => Int, {
    description: 'Court cases in which something was awarded: a trial of several victims is one case.',
  })
  cases!: number;

  @Field(() => [MoneyType], {
    description: 'The sum in each currency in which something was awarded; empty where nothing was.',
  })
  amounts!: readonly Money[];
}

@ObjectType('JusticeStatistics', {
  description:
    'What police, prosecution and courts count of their own records in one year (efterforskning og straffesager; unofficial rendering). Records are counted, not persons, each in its version in force: a correction never counts twice.',
})
export class JusticeStatisticsType {
  @Field(() => Int, { description: 'Investigations opened in the year (efterforskninger).' })
  investigationsOpened!: number;

  @Field(() => Int, { description: 'Investigations closed in the year, whenever they were opened.' })
  investigationsClosed!: number;

  @Field(() => Int, {
    description: 'Detentions of potential victims that began in the year (frihedsberøvelser).',
  })
  detentions!: number;

  @Field(() => [GroundCount], {
    description: 'Extensions of detentions that began in the year, by their ground.',
  })
  detentionExtensions!: readonly Count<'ground', DetentionGround>[];

  @Field(() => Int, { description: 'Charges made against victims in the year (sigtelser).' })
  charges!: number;

  @Field(() => [OutcomeCount], {
    description: 'Non-punishment assessments made in the year, by outcome (straffrihed).',
  })
  nonPunishmentOutcomes!: readonly Count<'outcome', NonPunishmentOutcome>[];

  @Field(() => AwardStatisticsType, {
    description: 'Restitution awarded in the year (tilbagebetaling; unofficial rendering). Source: M-144.',
  })
  restitution!: AwardStatisticsType;

  @Field(() => AwardStatisticsType, {
    description: 'Compensation awarded in the year (erstatning). Source: M-145.',
  })
  compensation!: AwardStatisticsType;
}
