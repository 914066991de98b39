import type { Coordinate } from '../access/policy.ts';
import type { RequestAccess } from '../access/request-access.ts';
import { forbiddenOrNotFound } from '../graph-error.ts';

/** What a filter looks at: whoever may not read it may not filter by it either, or the list would tell it. */
export type LooksAt<Filter> = Readonly<Record<keyof Filter, Coordinate>>;

/** The filter as it was given, once every condition in it looks at what the caller may read; refused otherwise, never ignored. */
export function readable<Filter extends object>(
  access: RequestAccess,
  looksAt: LooksAt<Filter>,
  filter: Filter | null,
): Partial<Filter> {
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (value != null && !access.granted(looksAt[name as keyof Filter])) throw forbiddenOrNotFound();
  }
  return filter ?? {};
}
