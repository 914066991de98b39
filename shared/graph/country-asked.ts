import { badInput } from '../graph-error.ts';

/** A country that is asked for, if one is, as it is stored: `gh` means Ghana too. */
export function countryAsked(argument: string, country: string | null | undefined): string | null {
  if (country == null) return null;
  if (!/^[A-Za-z]{2}$/.test(country))
    throw badInput(argument, 'is not a country code of two letters (ISO 3166-1 alpha-2)');
  return country.toUpperCase();
}
