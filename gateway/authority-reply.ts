import type { GraphQLFormattedError } from 'graphql';
import { limits } from './limits.ts';
import { isCheapToParse } from './parsing-cost.ts';

/** A well-formed GraphQL answer, and of its errors only what this graph knows. */
export interface AuthorityReply {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** An authority that reports more than anybody can read is not read to the end. */
const MOST_ERRORS = 1_000;

/** Null for what is not a GraphQL answer: HTML of a proxy, half a reply, a body of the wrong shape or of no reasonable one. */
export function readReply(bytes: Buffer): AuthorityReply | null {
  if (!isCheapToParse(bytes)) return null;
  let given: unknown;
  try {
    given = JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
  if (!isRecord(given)) return null;
  const { data = null, errors } = given;
  if (data !== null && !isRecord(data)) return null;
  if (errors != null && !(Array.isArray(errors) && errors.every(isRecord))) return null;
  const known = ((errors ?? []) as Record<string, unknown>[]).slice(0, MOST_ERRORS).map(knownPart);
  return data === null && known.length === 0 ? null : { data, errors: known };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Anything more, such as a status for the whole answer or a stack, stops here. */
function knownPart({ message, path, extensions }: Record<string, unknown>): GraphQLFormattedError {
  const { code, argument, coordinate, reason, count } = isRecord(extensions) ? extensions : {};
  return {
    message: typeof message === 'string' ? message.slice(0, 1_000) : '',
    ...(isPath(path) ? { path } : {}),
    extensions: {
      ...(typeof code === 'string' && code !== '' ? { code: code.slice(0, 100) } : {}),
      ...(typeof argument === 'string' ? { argument } : {}),
      ...(typeof coordinate === 'string' ? { coordinate } : {}),
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(Number.isSafeInteger(count) ? { count } : {}),
    },
  };
}

/** As deep as an operation may be, with a place in a list at each step. What is no name of a field is not repeated. */
const LONGEST_PATH = 2 * limits.depth + 2;

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) &&
  path.length <= LONGEST_PATH &&
  path.every(
    (key) => Number.isSafeInteger(key) || (typeof key === 'string' && /^[_A-Za-z]\w{0,99}$/.test(key)),
  );
