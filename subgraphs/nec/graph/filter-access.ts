import type { Coordinate } from '../../../shared/access/policy.ts';
import type { RequestAccess } from '../../../shared/access/request-access.ts';
import { forbiddenOrNotFound } from '../../../shared/graph-error.ts';

/** What each condition of a filter looks at, where that is narrower than the list: whoever may not read it may not filter by it. */
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
