import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  ABOUT_STATISTICS,
  ABOUT_YEAR_ARGUMENT,
  statisticsOf,
} from '../../../shared/graph/year-statistics.ts';
import { countEach } from '../../../shared/statistics-vocabulary.ts';
import { EncounterChannel } from '../../../shared/vocabulary.ts';
import type { AuthorityAnswer } from '../derived/answers.ts';
import {
  answersOfYear,
  goesOnIn,
  type IdentifiedVictims,
  identifiedPersons,
  identifiedVictims,
  type YearFacts,
} from '../derived/identified-victims.ts';
import type { Context } from './context.ts';
import { AuthorityAnswerType } from './derived.type.ts';
import {
  CaseworkStatisticsType,
  IdentifiedVictimsType,
  REQUIRES_THE_OTHERS,
  YearStatisticsType,
} from './year-statistics.type.ts';

const UNHEARD = 'Null while a room that decides is silent or withholds its part: `answers` says which.';

/** What CMM counts of a year, and the totals of persons over all rooms that decide. */
@Resolver(() => YearStatisticsType)
export class YearStatisticsResolver {
  @Query(() => YearStatisticsType, { nullable: true, description: ABOUT_STATISTICS })
  @Directive('@shareable')
  statistics(
    @Arg('year', () => Int, { description: ABOUT_YEAR_ARGUMENT }) year: number,
    @Ctx() { today }: Context,
  ): YearStatisticsType {
    return statisticsOf(year, today);
  }

  @FieldResolver(() => IdentifiedVictimsType, {
    nullable: true,
    description: `The persons identified as victims in the year, whoever decided. ${UNHEARD} Source: M-135 to M-137, M-139.`,
  })
  @Directive(REQUIRES_THE_OTHERS)
  async identified(
    @Root() root: YearStatisticsType,
    @Ctx() context: Context,
  ): Promise<IdentifiedVictims | null> {
    const persons = await personsOf(root, context);
    return persons && identifiedVictims([...persons.values()], root.year);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: `How many of the persons in \`identified\` have received some government assistance, in that year or another, as CMM has recorded it by today: a measure of support that has begun, or a place to live in a facility for victims. ${UNHEARD} Source: M-138.`,
  })
  @Directive(REQUIRES_THE_OTHERS)
  async assisted(@Root() root: YearStatisticsType, @Ctx() context: Context): Promise<number | null> {
    const persons = await personsOf(root, context);
    if (!persons) return null;
    const { ofYear } = context.load;
    const mergers = await ofYear.mergers();
    const theirs = goesOnIn(mergers);
    const merged = [...mergers.keys()].filter((caseId) => persons.has(theirs(caseId)));
    const helped = await ofYear.assisted([...persons.keys(), ...merged], context.today);
    return new Set([...helped].map(theirs)).size;
  }

  @FieldResolver(() => [AuthorityAnswerType], {
    nullable: true,
    description:
      'How far each of the four rooms told this reader of the year: complete, withheld or unavailable. Read it before reading anything into a total, or a part, that is null. Totals of persons need the three rooms that decide: CMM, DIS and NEC.',
  })
  @Directive(REQUIRES_THE_OTHERS)
  async answers(@Root() root: YearStatisticsType): Promise<AuthorityAnswer[]> {
    return answersOfYear(told(root, []));
  }

  @FieldResolver(() => CaseworkStatisticsType, {
    nullable: true,
    description: 'What CMM counts of its own records in the year.',
  })
  async casework(
    @Root() { year }: YearStatisticsType,
    @Ctx() { load }: Context,
  ): Promise<CaseworkStatisticsType> {
    const { total, byWord } = await load.ofYear.figures.load(year);
    return {
      referrals: total('referrals'),
      referralsByChannel: countEach('channel', Object.values(EncounterChannel), byWord('referrals')),
      recoveryPeriods: total('recoveryPeriods'),
      childrenRepresented: total('childrenRepresented'),
    };
  }
}

const told = (root: YearStatisticsType, cmm: YearFacts['cmm']): YearFacts => ({
  cmm,
  dis: root.disIdentified ?? null,
  nec: root.necIdentified ?? null,
  returns: root.returnsTold == null ? null : { told: root.returnsTold },
});

async function personsOf(root: YearStatisticsType, { load: { ofYear } }: Context) {
  const [cmm, mergers] = await Promise.all([ofYear.identified.load(root.year), ofYear.mergers()]);
  return identifiedPersons(told(root, cmm), goesOnIn(mergers));
}
