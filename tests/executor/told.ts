import type { GraphQLError } from 'graphql';
import type { Executed } from '../../gateway/execution/operation.ts';
import { Verbatim } from '../../gateway/execution/verbatim/verbatim.ts';

/** What is compared of an answer. */
export interface Told {
  readonly data: unknown;
  readonly errors: readonly string[];
  /** Where the schema's promises were broken. */
  readonly broken: readonly string[];
}

type Path = readonly (string | number)[];

export const completions = ({ extensions }: Executed) =>
  (extensions?.valueCompletion ?? []) as readonly GraphQLError[];

/** As it comes over the wire, which neither prototypes nor absent members survive. */
export const dataOf = ({ data = null }: Executed): unknown =>
  JSON.parse(data instanceof Verbatim ? Buffer.from(data.latin1, 'latin1').toString() : JSON.stringify(data));

export const told = (executed: Executed): Told => ({
  data: dataOf(executed),
  errors: (executed.errors ?? [])
    .map(({ path, extensions }) => JSON.stringify([path ?? null, extensions?.code, extensions?.serviceName]))
    .sort(),
  broken: completions(executed)
    .map(({ path }) => JSON.stringify(path))
    .sort(),
});

export const withoutIndices = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/(?<=[[,])\d+(?=[\],])/g, '#')).sort();

/** Errors that are said to be where there is something after all. */
export function misplaced(executed: Executed): readonly string[] {
  const data = dataOf(executed);
  return (executed.errors ?? []).flatMap(({ path }) => {
    if (!path || path.includes('@')) return [];
    let value: unknown = data;
    for (const element of path)
      value = (value as Record<string | number, unknown> | null | undefined)?.[element];
    // of an entity one authority may tell nothing, and others their parts
    const isEntity = typeof value === 'object' && !Array.isArray(value);
    return value === undefined || isEntity ? [] : [JSON.stringify(path)];
  });
}

/** Where something that the authorities know is missing from an answer that does not say why. */
export function unexplained(whole: unknown, executed: Executed): readonly string[] {
  const reasons = [...(executed.errors ?? []), ...completions(executed)].map(({ path }) => path ?? []);
  const found: string[] = [];
  const walk = (known: unknown, told: unknown, path: Path) => {
    if (known === null || known === undefined) return;
    if (told === null || told === undefined) {
      if (!reasons.some((reason) => meet(reason, path))) found.push(JSON.stringify(path));
      return;
    }
    if (typeof known !== 'object' || typeof told !== 'object') return;
    // a list may be as long as its authority says, and in a scalar of its own there is anything
    if (Array.isArray(known) && known.length !== (told as unknown[]).length) return;
    for (const [key, each] of Object.entries(known)) {
      const inner = told as Record<string, unknown>;
      if (Object.hasOwn(inner, key))
        walk(each, inner[key], [...path, Array.isArray(known) ? Number(key) : key]);
    }
  };
  walk(whole, dataOf(executed), []);
  return found;
}

/** Apollo's data, with what ours keeps at places that Apollo gives up, if ours says what is wrong there. */
export function withKept(theirs: unknown, ours: unknown, executed: Executed): unknown {
  const reasons = (executed.errors ?? []).map(({ path }) => path ?? []);
  const walk = (lost: unknown, kept: unknown, path: Path): unknown => {
    if (lost === null || lost === undefined)
      return kept != null && reasons.some((reason) => meet(reason, path)) ? kept : lost;
    if (typeof lost !== 'object' || typeof kept !== 'object' || kept === null) return lost;
    const inner = kept as Record<string, unknown>;
    if (Array.isArray(lost)) return lost.map((each, at) => walk(each, inner[at], [...path, at]));
    return Object.fromEntries(
      Object.entries(lost).map(([key, each]) => [key, walk(each, inner[key], [...path, key])]),
    );
  };
  return walk(theirs, ours, []);
}

/** One leads to the other; `@` is any place in a list. */
const meet = (one: Path, other: Path): boolean =>
  one.slice(0, other.length).every((element, at) => element === '@' || element === other[at]);
