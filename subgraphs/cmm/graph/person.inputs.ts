import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { countryAsked } from '../../../shared/graph/country-asked.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { CitizenshipGroup, Gender } from '../../../shared/vocabulary.ts';
import { type PersonData, UNKNOWN_PERSON } from '../actions/open-case.ts';
import { PersonType } from './person.type.ts';

@InputType('PersonInput', {
  description: 'What is known of the person. All of it may be left out: a first contact may be anonymous.',
})
export class PersonInput {
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

  @Field(() => CitizenshipGroup, {
    nullable: true,
    description: 'Citizenship group: with the basis of stay it settles which body is competent.',
  })
  citizenshipGroup?: CitizenshipGroup | null;
}

@InputType('CorrectPersonInput', {
  description: 'What is set right. What is left out stays as it is; null clears it.',
})
export class CorrectPersonInput extends PersonInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Civil registration number (CPR-nummer), ten digits. Where another case has it already, this is a CONFLICT: the two are to be merged.',
  })
  civilRegistrationNumber?: string | null;
}

export const CorrectPersonOutcome = outcomeOf(
  'CorrectPersonOutcome',
  PersonType,
  'What came of a correction: the person as CMM knows her now.',
);

/** What was sent, checked; only that. */
export function personSent(
  given: PersonInput & { readonly civilRegistrationNumber?: string | null },
  at: string,
  today: Day,
): Partial<PersonData> {
  const { bornOn, civilRegistrationNumber: number } = given;
  if (bornOn && bornOn > today) throw badInput(`${at}.bornOn`, 'is in the future');
  if (number && !/^\d{10}$/.test(number))
    throw badInput(`${at}.civilRegistrationNumber`, 'is not a number of ten digits');
  const checked: PersonData = {
    givenName: textArgument(`${at}.givenName`, given.givenName, 200),
    familyName: textArgument(`${at}.familyName`, given.familyName, 200),
    bornOn: bornOn ?? null,
    gender: given.gender ?? 'UNKNOWN',
    citizenship: countryAsked(`${at}.citizenship`, given.citizenship),
    citizenshipGroup: given.citizenshipGroup ?? 'UNKNOWN',
    civilRegistrationNumber: number || null,
  };
  const sent = Object.entries(checked).filter(([field]) => given[field as keyof PersonInput] !== undefined);
  return Object.fromEntries(sent);
}

/** Of whom a case is opened: what was sent, and nothing else is known. Who stays anonymous has no name. */
export function personOpened(
  given: PersonInput | null | undefined,
  anonymous: boolean,
  today: Day,
): PersonData {
  if (anonymous && (given?.givenName || given?.familyName))
    throw badInput('input.person', 'has a name, and she is to stay anonymous');
  return { ...UNKNOWN_PERSON, ...personSent(given ?? {}, 'input.person', today) };
}
