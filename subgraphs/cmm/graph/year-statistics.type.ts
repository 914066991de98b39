import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { countOf } from '../../../shared/graph/count.type.ts';
import {
  IDENTIFICATION_FACTS,
  type IdentificationFacts,
  identificationFacts,
} from '../../../shared/graph/identification-facts.type.ts';
import { ABOUT_YEAR, ABOUT_YEAR_STATISTICS } from '../../../shared/graph/year-statistics.ts';
import { type Count, exploitationFormGroups } from '../../../shared/statistics-vocabulary.ts';
import type { EncounterChannel } from '../../../shared/vocabulary.ts';
import {
  ageGroups,
  authorities,
  citizenshipGroups,
  encounterChannels,
  genders,
} from '../../../shared/vocabulary.ts';
import type { IdentifiedVictims } from '../derived/identified-victims.ts';

const DisIdentificationFacts = identificationFacts('Dis', '@external');
const NecIdentificationFacts = identificationFacts('Nec', '@external');

/** A year as it reaches a resolver: its key, and what federation fetched from the other rooms that decide. */
@ObjectType('YearStatistics', { description: ABOUT_YEAR_STATISTICS })
@Directive('@key(fields: "year")')
export class YearStatisticsType {
  @Field(() => Int, { description: ABOUT_YEAR })
  year!: number;

  @Field(() => DisIdentificationFacts, {
    nullable: true,
    description: 'What DIS tells this reader; null: it did not answer.',
  })
  @Directive('@external')
  disIdentified?: IdentificationFacts | null;

  @Field(() => NecIdentificationFacts, {
    nullable: true,
    description: 'What police, prosecution and courts tell this reader; null: they did not answer.',
  })
  @Directive('@external')
  necIdentified?: IdentificationFacts | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the Return Agency tells this reader its figures; null: it did not answer.',
  })
  @Directive('@external')
  returnsTold?: boolean | null;
}

/** One set for all that is derived of a year: then the plan is CMM, the three in parallel, and CMM once. */
export const REQUIRES_THE_OTHERS = `@requires(fields: "disIdentified { ${IDENTIFICATION_FACTS} } necIdentified { ${IDENTIFICATION_FACTS} } returnsTold")`;

const FormCount = countOf('form', exploitationFormGroups, 'Persons of one group of forms of exploitation.');
const GenderCount = countOf('gender', genders, 'Persons of one gender.');
const AgeGroupCount = countOf('ageGroup', ageGroups, 'Persons of one age group.');
const CitizenshipCount = countOf('citizenshipGroup', citizenshipGroups, 'Persons of one citizenship group.');
const AuthorityCount = countOf('authority', authorities, 'Persons by one deciding body.');
const ChannelCount = countOf('channel', encounterChannels, 'Referrals from one kind of first contact.');

@ObjectType('IdentifiedVictims', {
  description:
    'The persons identified as victims in one year (identificerede ofre for menneskehandel). Counted is the person on whom some body that may decide took a positive decision in that calendar year which is still in force, that is, not superseded by a correction; whatever others decided. A person counts once, whoever and however many decided, and cases merged into one are one person: totals are unions of cases, never sums. What is told of her is what stands in the decision which, among those of the year, DECISIONS_AGREE puts in force: the latest. Who is identified in two years counts in each. Every table adds up to `total`. Source: M-135 to M-137, M-139.',
})
export class IdentifiedVictimsType implements IdentifiedVictims {
  @Field(() => Int, { description: 'How many persons.' })
  total!: number;

  @Field(() => [FormCount], {
    description: 'By the main form of exploitation: the first that the decision names. Source: M-135.',
  })
  byForm!: IdentifiedVictims['byForm'];

  @Field(() => [GenderCount], { description: 'By gender at the decision. Source: M-057, M-137.' })
  byGender!: IdentifiedVictims['byGender'];

  @Field(() => [AgeGroupCount], { description: 'By age group at the decision. Source: M-139.' })
  byAgeGroup!: IdentifiedVictims['byAgeGroup'];

  @Field(() => [CitizenshipCount], {
    description: 'By citizenship group at the decision. Source: M-137.',
  })
  byCitizenshipGroup!: IdentifiedVictims['byCitizenshipGroup'];

  @Field(() => [AuthorityCount], {
    description: 'By the body whose decision counts: every body that may decide, and each person once.',
  })
  byDecidingAuthority!: IdentifiedVictims['byDecidingAuthority'];
}

@ObjectType('CaseworkStatistics', {
  description:
    "What CMM counts of its own records in one year (CMM's sagsarbejde; unofficial rendering). Records are counted as they stand, each in its version in force.",
})
export class CaseworkStatisticsType {
  @Field(() => Int, { description: 'Referrals made in the year (henvisninger).' })
  referrals!: number;

  @Field(() => [ChannelCount], {
    description: 'The same referrals by where the person was first met; they add up to `referrals`.',
  })
  referralsByChannel!: readonly Count<'channel', EncounterChannel>[];

  @Field(() => Int, { description: 'Recovery periods that began in the year (restitutionsperioder).' })
  recoveryPeriods!: number;

  @Field(() => Int, {
    description:
      'Cases in which a representative or guardian of a child was appointed in the year (repræsentant eller værge); a case counts once.',
  })
  childrenRepresented!: number;
}
