import { badInput } from './graph-error.ts';
import type { CitizenshipGroup } from './vocabulary.ts';

/** ISO 3166-1 alpha-2, Denmark apart. */
const OTHER_MEMBER_STATES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** The group that a citizenship of this country is counted in today; a country that is not registered says nothing. */
export function citizenshipGroupOf(country: string | null): CitizenshipGroup {
  if (country === null) return 'UNKNOWN';
  if (country === 'DK') return 'DANISH';
  return OTHER_MEMBER_STATES.has(country) ? 'OTHER_EU' : 'NON_EU';
}

/** Competence goes by the group and returns by the country: they say the same, or one of them is wrong. */
export function demandGroupOf(
  person: { readonly citizenship?: string | null; readonly citizenshipGroup?: CitizenshipGroup },
  argument: string,
): void {
  const { citizenship, citizenshipGroup: group } = person;
  if (citizenship && group && group !== 'UNKNOWN' && group !== citizenshipGroupOf(citizenship))
    throw badInput(argument, 'is not the group of that citizenship');
}
