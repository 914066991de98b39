import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { countOf } from '../../../shared/graph/count.type.ts';
import { ABOUT_YEAR, ABOUT_YEAR_STATISTICS } from '../../../shared/graph/year-statistics.ts';
import { type ReintegrationActivity, reintegrationActivities } from '../../../shared/returns-vocabulary.ts';
import type { Count } from '../../../shared/statistics-vocabulary.ts';

/** A year, seen from the Return Agency: only the key is given. */
@ObjectType('YearStatistics', { description: ABOUT_YEAR_STATISTICS })
@Directive('@key(fields: "year")')
export class YearStatisticsType {
  @Field(() => Int, { description: ABOUT_YEAR })
  year!: number;
}

const ActivityCount = countOf(
  'activity',
  reintegrationActivities,
  'Reintegration supports that go to one activity.',
);

@ObjectType('ReintegrationStatistics', {
  description:
    'Reintegration support granted in one year (reintegrationsstøtte), by the day of the grant. What was granted for a return that was withdrawn, then or since, is not counted. Each return is supported once, in one primary form: `cash` and `inKind` add up to `total`. Source: M-140.',
})
export class ReintegrationStatisticsType {
  @Field(() => Int, { description: 'How many were granted.' })
  total!: number;

  @Field(() => Int, { description: 'Of these, in cash.' })
  cash!: number;

  @Field(() => Int, { description: 'Of these, in kind.' })
  inKind!: number;

  @Field(() => [ActivityCount], {
    description:
      'How many of these go to each activity agreed by now. One support may go to several, or to none yet: this does not add up to `total`.',
  })
  byActivity!: readonly Count<'activity', ReintegrationActivity>[];
}

@ObjectType('ReturnStatistics', {
  description:
    'What the Return Agency counts of its own records in one year (hjemrejser). Each step counts in the year of its day: who was offered a return in one year and departed in the next stands in both. Records are counted, each in its version in force.',
})
export class ReturnStatisticsType {
  @Field(() => Int, { description: 'Voluntary returns offered in the year.' })
  offered!: number;

  @Field(() => Int, { description: 'Offers accepted in the year.' })
  accepted!: number;

  @Field(() => Int, { description: 'Offers declined in the year.' })
  declined!: number;

  @Field(() => Int, { description: 'Returns from which the person withdrew in the year.' })
  withdrawn!: number;

  @Field(() => Int, { description: 'Departures in the year (udrejser).' })
  departed!: number;

  @Field(() => Int, { description: 'Arrivals in the year.' })
  arrived!: number;

  @Field(() => Int, { description: 'Returns completed in the year.' })
  completed!: number;

  @Field(() => ReintegrationStatisticsType, {
    description: 'Reintegration support granted in the year. Source: M-140.',
  })
  reintegrationSupport!: ReintegrationStatisticsType;
}
