import { badInput } from '../graph-error.ts';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

// what Unicode names beside the countries of ISO 3166-1: codes for private use, unions, and parts of countries
const OTHER = /^(AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN|AC|CP|CQ|DG|EA|IC|TA)$/;

/** Whether it is the code of a country today. Kosovo has one (XK) that ISO leaves to whoever needs it, and travel documents that bear it. */
const isCountry = (code: string): boolean =>
  !OTHER.test(code) &&
  names.of(code) !== undefined &&
  Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

/** A country, as it is stored: `gh` means Ghana too. */
export function countryAsked(argument: string, country: string): string;
export function countryAsked(argument: string, country: string | null | undefined): string | null;
export function countryAsked(argument: string, country: string | null | undefined): string | null {
  if (country == null) return null;
  const code = country.toUpperCase();
  if (!/^[A-Za-z]{2}$/.test(country) || !isCountry(code))
    throw badInput(argument, 'is not the country code of a country (ISO 3166-1 alpha-2)');
  return code;
}
