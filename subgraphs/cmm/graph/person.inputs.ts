import { Field, ID, InputType, Int } from 'type-graphql';
import { citizenshipGroupOf, demandGroupOf } from '../../../shared/citizenship-group-of.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { onlySent, PersonSaidInput, personSaid } from '../../../shared/graph/person.inputs.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { CitizenshipGroup } from '../../../shared/vocabulary.ts';
import { type PersonData, UNKNOWN_PERSON } from '../actions/open-case.ts';
import { PersonType } from './person.type.ts';

@InputType('PersonInput', {
  description: 'What is known of the person. All of it may be left out: a first contact may be anonymous.',
})
export class PersonInput extends PersonSaidInput {
  @Field(() => CitizenshipGroup, {
    nullable: true,
    description:
      'Citizenship group: with the basis of stay it settles which body is competent. Left out, it is that of the citizenship that is sent; another than that of the citizenship is BAD_USER_INPUT.',
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
  const { civilRegistrationNumber: number } = given;
  if (number && !/^\d{10}$/.test(number))
    throw badInput(`${at}.civilRegistrationNumber`, 'is not a number of ten digits');
  const checked = {
    citizenshipGroup: given.citizenshipGroup ?? ('UNKNOWN' as const),
    civilRegistrationNumber: number || null,
  };
  const said = personSaid(given, at, today);
  const ofCountry = said.citizenship
    ? { citizenshipGroup: given.citizenshipGroup ?? citizenshipGroupOf(said.citizenship) }
    : {};
  const sent = { ...said, ...onlySent(checked, given), ...ofCountry };
  demandGroupOf(sent, `${at}.citizenshipGroup`);
  return sent;
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
