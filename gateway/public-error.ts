import type { GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorCodes } from '../shared/error-codes.ts';
import type { Exchange } from './exchange.ts';

const FAULT = 'Something went wrong on our side. The correlation id finds it in the logs.';
const UNPLANNED = 'This operation is valid, but the gateway cannot plan it.';

/** What Apollo calls a request that is malformed before any field of it is looked at. Its messages quote nothing. */
const MALFORMED = 'BAD_REQUEST';
/** What the planner says of an operation that it does not know how to read; its message may quote a literal. */
const UNREADABLE = 'INVALID_GRAPHQL';

const NAME_PATH = /^[A-Za-z_][\w.[\]-]{0,199}$/;

/**
 * The only shape in which an error leaves: a code of the catalogue, a message that was written for callers, and where.
 * Whatever is not known to be fit to be told is told as a fault of ours. Applied twice it changes nothing more.
 * On an open gateway a subgraph's code and message stay as they are: they are of no catalogue of ours.
 */
export function publicError(
  error: GraphQLFormattedError,
  { correlationId, isOpen }: Pick<Exchange, 'correlationId' | 'isOpen'>,
): GraphQLFormattedError {
  const { path, locations, extensions = {} } = error;
  const subgraph = extensions.serviceName ?? extensions.subgraph;
  const unreadable = !subgraph && extensions.code === UNREADABLE;
  const malformed = unreadable || (!subgraph && extensions.code === MALFORMED);
  const isTheirs = isOpen && subgraph !== undefined;
  const code = malformed ? 'BAD_USER_INPUT' : isTheirs ? extensions.code : publicCode(extensions.code);
  const message = unreadable ? UNPLANNED : error.message.trim();
  const argument = extensions.argument;
  const place = placeOf(path);
  return {
    message: code === 'INTERNAL' && !isTheirs ? FAULT : message,
    ...(locations && !subgraph ? { locations } : {}),
    ...(place.length > 0 ? { path: place } : {}),
    extensions: {
      code,
      correlationId,
      ...(typeof subgraph === 'string' ? { subgraph } : {}),
      ...(typeof argument === 'string' && NAME_PATH.test(argument) ? { argument } : {}),
    },
  };
}

function publicCode(code: unknown): ErrorCode {
  if (typeof code !== 'string' || code === 'WITHHELD') return 'INTERNAL';
  return Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'INTERNAL';
}

/** For the log and the metrics: what a subgraph of another graph calls its errors is its own. */
export const knownCode = ({ extensions }: GraphQLFormattedError): ErrorCode | 'OTHER' =>
  Object.hasOwn(errorCodes, String(extensions?.code)) ? (extensions?.code as ErrorCode) : 'OTHER';

/** For entities within a list the executor writes `@` where no one index is meant: the path ends at the list. */
function placeOf(path: GraphQLFormattedError['path'] = []): readonly (string | number)[] {
  const end = path.indexOf('@');
  return end < 0 ? path : path.slice(0, end);
}

/** Several fetches of one silent authority may fail in one place: told once. */
export function withoutRepetition(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const told = new Map(errors.map((error) => [JSON.stringify(error), error]));
  return [...told.values()];
}
