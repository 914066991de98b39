import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { QueryFailedError } from 'typeorm';
import { type ErrorCode, errorCodes } from '../error-codes.ts';

const isOurs = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

// Apollo's own codes for what the client got wrong
const MALFORMED = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

// PostgreSQL: unique and exclusion violations, serialization failure, deadlock: somebody else was faster
const OVERTAKEN = new Set(['23505', '23P01', '40001', '40P01']);
// PostgreSQL: the statement took longer than it may
const CANCELLED = '57014';
// connections that fail, that are not to be had, and a server that goes
const CONNECTION = /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT)/;

/** What leaves a subgraph: a code of the catalogue and its message, whatever the fault was and whatever NODE_ENV says. */
export const maskError =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { path, extensions } = formatted;
    const at = path ? { path } : {};
    const code = extensions?.code;
    if (isOurs(code)) {
      const { stacktrace: _, ...kept } = extensions ?? {};
      return { message: formatted.message, ...at, extensions: kept };
    }
    if (MALFORMED.has(String(code))) {
      return {
        message: 'The document does not fit the schema.',
        ...at,
        extensions: { code: 'BAD_USER_INPUT' },
      };
    }
    const fault = unwrapResolverError(thrown);
    const database = codeOf(fault);
    if (OVERTAKEN.has(database)) {
      return {
        message: 'Somebody else was faster. Read again, then decide.',
        ...at,
        extensions: { code: 'CONFLICT' },
      };
    }
    if (CONNECTION.test(database) || isWithoutConnection(fault)) {
      logger.error({ fault: database || 'no connection' }, 'the database does not answer');
      return {
        message: 'This authority cannot answer now.',
        ...at,
        extensions: { code: 'AUTHORITY_UNAVAILABLE' },
      };
    }
    if (database === CANCELLED) {
      logger.error({ fault: database }, 'the database took too long');
      return { message: 'This authority took too long.', ...at, extensions: { code: 'TIMEOUT' } };
    }
    logger.error(
      { fault: fault instanceof Error ? fault.name : typeof fault, code: database, at: origin(fault) },
      'internal fault',
    );
    return { message: 'A fault on our side.', ...at, extensions: { code: 'INTERNAL' } };
  };

/** What pg itself finds of its connections, and of a pool with none to spare, it names in words only. */
const isWithoutConnection = (fault: unknown): boolean =>
  fault instanceof Error &&
  /^(Connection terminated|timeout exceeded when trying to connect)/.test(fault.message);

const codeOf = (fault: unknown): string => {
  const source = fault instanceof QueryFailedError ? fault.driverError : fault;
  return String((source as { code?: unknown } | null)?.code ?? '');
};

/** Where it happened, without the message: messages hold values. */
const origin = (fault: unknown): string | undefined =>
  fault instanceof Error
    ? fault.stack
        ?.split('\n')
        .find((line) => line.trimStart().startsWith('at '))
        ?.trim()
    : undefined;
