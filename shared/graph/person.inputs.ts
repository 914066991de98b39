import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../day.ts';
import { badInput } from '../graph-error.ts';
import { textArgument } from '../text-argument.ts';
import { Gender } from '../vocabulary.ts';
import { countryAsked } from './country-asked.ts';
import { DateScalar } from './scalars.ts';

/** Who a person is, as far as an authority knows it. */
@InputType()
export abstract class PersonSaidInput {
  @Field(() => String, { nullable: true, description: 'Given name, at most 200 characters.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, at most 200 characters.' })
  familyName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of birth (fødselsdag).' })
  bornOn?: Day | null;

  @Field(() => Gender, { nullable: true, description: 'Gender, as the yearly figures group it.' })
  gender?: Gender | null;

  @Field(() => String, { nullable: true, description: 'Citizenship (statsborgerskab), ISO 3166-1 alpha-2.' })
  citizenship?: string | null;
}

/** The person of a case as an authority registers her, or sets that right. */
@InputType()
export abstract class RegisterPersonInput extends PersonSaidInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read; left out for the first registration. Another is a CONFLICT.',
  })
  expectedVersion?: number | null;
}

export interface PersonSaid {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly bornOn: Day | null;
  readonly gender: Gender;
  readonly citizenship: string | null;
}

/** What was sent of a person, checked; only that. */
export function personSaid(given: PersonSaidInput, at: string, today: Day): Partial<PersonSaid> {
  const { bornOn } = given;
  if (bornOn && bornOn > today) throw badInput(`${at}.bornOn`, 'is in the future');
  const checked: PersonSaid = {
    givenName: textArgument(`${at}.givenName`, given.givenName, 200),
    familyName: textArgument(`${at}.familyName`, given.familyName, 200),
    bornOn: bornOn ?? null,
    gender: given.gender ?? 'UNKNOWN',
    citizenship: countryAsked(`${at}.citizenship`, given.citizenship),
  };
  return onlySent(checked, given);
}

/** Of what was checked, what was sent: what is left out stays as it is. */
export const onlySent = <Checked extends object>(checked: Checked, given: object): Partial<Checked> =>
  Object.fromEntries(
    Object.entries(checked).filter(([field]) => (given as Record<string, unknown>)[field] !== undefined),
  ) as Partial<Checked>;
