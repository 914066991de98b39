import { badInput } from '../graph-error.ts';

/** A country as it is written in a filter, if one is asked for. */
export function countryAsked(argument: string, country: string | null | undefined): string | null {
  if (country == null) return null;
  if (!/^[A-Z]{2}$/.test(country)) throw badInput(argument, 'is not a country code');
  return country;
}
