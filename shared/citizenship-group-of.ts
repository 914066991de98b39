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
