import type { GraphQLFormattedError } from 'graphql';

/** A field that policy kept from the caller, whether or not there is anything: told beside the data, not as an error. */
export interface Withheld {
  readonly coordinate: string;
  readonly subgraph: string;
  /** POLICY, PURPOSE or CASE. */
  readonly reason: string;
  readonly count: number;
  readonly paths: readonly (readonly (string | number)[])[];
}

const MOST_PATHS = 20;

export const isWithheld = ({ extensions }: GraphQLFormattedError): boolean => extensions?.code === 'WITHHELD';

/**
 * An authority sends a limited number of these errors per field and says on the first how many they stand for.
 * Here each gets a count of its own, so that they can be added up across several of its replies.
 */
export function countEach(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const sent = new Map<unknown, number>();
  for (const error of errors.filter(isWithheld)) {
    const coordinate = error.extensions?.coordinate;
    sent.set(coordinate, (sent.get(coordinate) ?? 0) + 1);
  }
  if (sent.size === 0) return errors;
  return errors.map((error) => {
    if (!isWithheld(error)) return error;
    const { coordinate, count } = error.extensions ?? {};
    const others = (sent.get(coordinate) ?? 1) - 1;
    const own = typeof count === 'number' ? Math.max(count - others, 1) : 1;
    return { ...error, extensions: { ...error.extensions, count: own } };
  });
}

export function gatherWithheld(errors: readonly GraphQLFormattedError[]): Withheld[] {
  const gathered = new Map<string, Withheld>();
  for (const { path, extensions } of errors.filter(isWithheld)) {
    const text = (name: string) => String(extensions?.[name] ?? '');
    const [coordinate, subgraph, reason] = [text('coordinate'), text('serviceName'), text('reason')];
    const key = `${coordinate} ${subgraph} ${reason}`;
    const so = gathered.get(key) ?? { coordinate, subgraph, reason, count: 0, paths: [] };
    const paths = path && so.paths.length < MOST_PATHS ? [...so.paths, path] : so.paths;
    gathered.set(key, { ...so, count: so.count + Number(extensions?.count ?? 1), paths });
  }
  return [...gathered.values()];
}
