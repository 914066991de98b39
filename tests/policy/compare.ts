import type { Answer } from '../harness/ask.ts';
import type { AskedField } from './everything.ts';

/** What policy makes of one field of one object. */
export type Expected =
  | 'TOLD'
  | 'PURPOSE_REQUIRED'
  | 'FORBIDDEN_OR_NOT_FOUND'
  | { readonly withheld: 'POLICY' | 'PURPOSE' | 'CASE' };

export interface Comparison {
  /** What was not as it should be, in words. */
  readonly differences: readonly string[];
  /** By coordinate, what was seen. */
  readonly seen: ReadonlyMap<string, ReadonlySet<'TOLD' | 'KEPT'>>;
}

type Told = Readonly<Record<string, unknown>> & { readonly __typename?: string };

/** Of one field, as many places are reported; of the others there is the count. */
const MOST_ERRORS = 20;

/** Goes through a whole answer, field by field of every object in it; every error must have been expected, and the other way round. */
export function compare(
  { data, errors }: Answer,
  fields: readonly AskedField[],
  expected: (coordinate: string, object: Told) => Expected,
): Comparison {
  const differences: string[] = [];
  const seen = new Map<string, Set<'TOLD' | 'KEPT'>>();
  const kept = new Map<string, number>();
  const byPath = new Map(errors.map((error) => [JSON.stringify(error.path ?? []), error]));

  const field = (
    object: Told,
    { key, coordinate, below }: AskedField,
    path: readonly (string | number)[],
  ) => {
    const at = JSON.stringify(path);
    const error = byPath.get(at);
    byPath.delete(at);
    const right = outcomeText(expected(coordinate, object));
    const value = object[key];
    const keptBefore = kept.get(coordinate) ?? 0;
    if (error) kept.set(coordinate, keptBefore + 1);
    const isSilently = value === null && keptBefore === MOST_ERRORS;
    const told = error ? outcomeOf(error.extensions, coordinate) : isSilently ? right : 'TOLD';
    if (told !== right) differences.push(`${coordinate} at ${at}: ${told}, and not ${right}`);
    if (told !== 'TOLD' && value !== null)
      differences.push(`${coordinate} at ${at}: kept, and told all the same`);
    if (value === undefined) differences.push(`${coordinate} at ${at}: not answered`);
    const among = seen.get(coordinate) ?? new Set();
    seen.set(coordinate, among.add(told === 'TOLD' ? 'TOLD' : 'KEPT'));
    if (below) descend(value, below, path);
  };

  const descend = (
    value: unknown,
    below: NonNullable<AskedField['below']>,
    path: readonly (string | number)[],
  ): void => {
    if (Array.isArray(value)) {
      for (const [at, each] of value.entries()) descend(each, below, [...path, at]);
    } else if (value !== null && typeof value === 'object') {
      const object = value as Told;
      for (const inner of below.get(object.__typename ?? '') ?? [])
        field(object, inner, [...path, inner.key]);
    }
  };

  for (const each of fields) field((data ?? {}) as Told, each, [each.key]);
  for (const [at, error] of byPath)
    differences.push(`${at}: ${outcomeOf(error.extensions, '')}, which nobody expected`);
  return { differences, seen };
}

const outcomeText = (expected: Expected): string =>
  typeof expected === 'string' ? expected : `WITHHELD (${expected.withheld})`;

/** What is withheld says of which field; a report that names another would mislead. */
const outcomeOf = ({ code, reason, coordinate }: Readonly<Record<string, unknown>>, of: string): string => {
  if (code !== 'WITHHELD') return String(code);
  return coordinate === of ? `WITHHELD (${reason})` : `WITHHELD (${reason}) in the name of ${coordinate}`;
};
