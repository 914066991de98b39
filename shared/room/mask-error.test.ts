import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import { badInput } from '../graph-error.ts';
import { maskError } from './mask-error.ts';

const mask = maskError(pino({ level: 'silent' }));

/** As the server hands it over: what it made of the fault, and the fault as it was thrown. */
const told = (fault: Error, made: Partial<GraphQLFormattedError> = {}) => {
  const thrown = new GraphQLError(fault.message, { path: ['case'], originalError: fault });
  return mask({ message: fault.message, extensions: { code: 'INTERNAL_SERVER_ERROR' }, ...made }, thrown);
};
const fromDatabase = (code: string) =>
  new QueryFailedError('SELECT secret', ['MARKER4711'], Object.assign(new Error('MARKER4711'), { code }));

describe('what leaves a room when something went wrong', () => {
  it.each([
    ['somebody was faster', '23P01', 'CONFLICT'],
    ['a deadlock', '40P01', 'CONFLICT'],
    ['the server shuts down', '57P01', 'AUTHORITY_UNAVAILABLE'],
    ['no connection is left', '53300', 'AUTHORITY_UNAVAILABLE'],
    ['the connection fails', '08006', 'AUTHORITY_UNAVAILABLE'],
    ['nobody listens', 'ECONNREFUSED', 'AUTHORITY_UNAVAILABLE'],
    ['the statement took too long', '57014', 'TIMEOUT'],
    ['what must never be was written', '23514', 'INTERNAL'],
    ['the application may not do that', '42501', 'INTERNAL'],
  ])('%s', (_what, database, code) => {
    const error = told(fromDatabase(database), { path: ['case', 'reference'] });
    expect(error).toEqual({
      message: expect.any(String),
      path: ['case', 'reference'],
      extensions: { code },
    });
    expect(JSON.stringify(error)).not.toMatch(/MARKER|secret|SELECT/);
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'the driver says: %s',
    (message) =>
      expect(told(new Error(message))).toMatchObject({ extensions: { code: 'AUTHORITY_UNAVAILABLE' } }),
  );

  it('a mistake of ours keeps its words to itself', () => {
    expect(told(new TypeError('MARKER4711 is not a function'))).toEqual({
      message: 'A fault on our side.',
      extensions: { code: 'INTERNAL' },
    });
  });

  it('what was written for callers is passed on, without where it arose', () => {
    const error = badInput('first', 'must be at most 100');
    const extensions = { ...error.extensions, stacktrace: ['at home'] };
    expect(mask({ message: error.message, path: ['cases'], extensions }, error)).toEqual({
      message: 'The argument "first" must be at most 100.',
      path: ['cases'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
  });

  it('a document that does not fit is said without quoting it', () => {
    const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
    const error = mask({ message: 'Unknown field "MARKER4711"', extensions }, new Error('MARKER4711'));
    expect(error).toEqual({
      message: 'The document does not fit the schema.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
