import type { Coordinate } from '../../../shared/access/policy.ts';
import type { RequestAccess } from '../../../shared/access/request-access.ts';
import { badInput, forbiddenOrNotFound } from '../../../shared/graph-error.ts';

/** A condition tells as much as the field it looks at: refused to whoever may not read that. */
export function demandFilterAccess<Filter extends object>(
  access: RequestAccess,
  filter: Filter | null,
  looksAt: Readonly<Partial<Record<keyof Filter & string, Coordinate>>>,
): void {
  const asked = Object.entries(looksAt) as [keyof Filter, Coordinate][];
  for (const [condition, coordinate] of asked) {
    if (filter?.[condition] != null && !access.granted(coordinate)) throw forbiddenOrNotFound();
  }
}

/** A country as it is written in a filter, if one is asked for. */
export function countryAsked(argument: string, country: string | null | undefined): string | null {
  if (country == null) return null;
  if (!/^[A-Z]{2}$/.test(country)) throw badInput(argument, 'is not a country code');
  return country;
}
