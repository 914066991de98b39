import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { type ArgumentPlace, isLiteral, placeOfNode, placesOfBadLiterals } from './argument-place.ts';
import { type AskedOperation, badVariables } from './bad-variables.ts';
import { badInput, graphError } from './graph-error.ts';

/** Nobody reads further; a request of thousands of faults gets no answer of thousands of lines. */
const MOST_PROBLEMS = 10;

/**
 * graphql-js and Apollo quote what was sent when they turn a request away. This says the same by name: the argument,
 * variable or field, never a value. Errors that are not about the request's form come back as they were.
 */
export function explainBadInput(errors: readonly GraphQLError[], asked: AskedOperation): GraphQLError[] {
  const explained = errors.map((error) => explain(error, asked));
  const others = explained.filter((it) => it instanceof GraphQLError);
  if (others.length === errors.length) return others;
  const literals = explained.includes('in a literal') ? badLiterals(asked) : [];
  const variables = explained.includes('in a variable') ? badVariables(asked) : [];
  const problems = [...literals, ...variables].slice(0, MOST_PROBLEMS);
  return [...others, ...(problems.length > 0 ? problems : [badInput('variables', 'does not fit its type')])];
}

/** An error in its place, or the kind of place that has to be searched: the error at hand does not say where it is. */
function explain(
  error: GraphQLError,
  asked: AskedOperation,
): GraphQLError | 'in a literal' | 'in a variable' {
  const code = error.extensions.code;
  const [node] = error.nodes ?? [];
  if (code === 'GRAPHQL_PARSE_FAILED') {
    const { line, column } = error.locations?.[0] ?? {};
    return restated(error, `The query text is not valid GraphQL at line ${line}, column ${column}.`);
  }
  if (code === 'GRAPHQL_VALIDATION_FAILED') return explainValidation(error, asked);
  if (error.message.startsWith('Too many errors processing variables')) return 'in a variable';
  if (node?.kind === Kind.VARIABLE_DEFINITION && /^Variable "\$\w+" /.test(error.message))
    return 'in a variable';
  const [, argument] =
    /^Argument "(\w+)" (?:of (?:required|non-null) type|has invalid value)/.exec(error.message) ?? [];
  if (argument && !error.originalError) return badInput(argument, 'is missing or does not fit its type');
  return error;
}

/** Validation speaks of names of the schema and of the query text; only literals and operation names are the caller's own. */
function explainValidation(
  error: GraphQLError,
  { schema, document }: AskedOperation,
): GraphQLError | 'in a literal' {
  const [node] = error.nodes ?? [];
  const [, missing] =
    /^Field "\w+\.(\w+)" of required type "[^"]+" was not provided\.$/.exec(error.message) ?? [];
  // graphql-js gives up comparing fields that may have to be merged
  if (error.message === 'Validation aborted.') {
    return graphError('LIMIT_EXCEEDED', 'An operation may not ask for the same fields so many times.');
  }
  // a custom scalar's own words, which may quote
  if (!node && !error.message.startsWith('Too many validation errors')) return 'in a literal';
  if (node && document && isLiteral(node)) {
    const place = placeOfNode(schema, document, node);
    const argument = missing ? `${place.path}.${missing}` : place.path;
    const problem = missing
      ? 'is missing'
      : place.type
        ? `is not a valid "${place.type}"`
        : 'does not fit its type';
    return restated(error, `The argument "${argument}" ${problem}.`, argument);
  }
  const message = error.message
    .replace(/ ?Did you mean .*$/s, '')
    .replace(/ (?:in|by) operation "[^"]*"/, '')
    .replace(
      /^There can be only one operation named .*$/,
      'Every operation of a document needs a name of its own.',
    );
  const [, argument] = /\bargument "(\w+)"/i.exec(message) ?? [];
  return restated(error, message, argument);
}

const badLiterals = ({ schema, document }: AskedOperation): GraphQLError[] =>
  document ? placesOfBadLiterals(schema, document).map((place) => badInput(place.path, misfit(place))) : [];

const misfit = ({ type }: ArgumentPlace) => (type ? `is not a valid "${type}"` : 'does not fit its type');

const restated = (
  { nodes, source, positions }: GraphQLError,
  message: string,
  argument?: string,
): GraphQLError =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code: 'BAD_USER_INPUT', ...(argument ? { argument } : {}) },
  });

/** For a server of its own (a subgraph): the answer's errors, explained, whatever `formatError` made of them. */
export function badInputPlugin<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors, schema, document, operation, request }) => {
        if (!errors || response.body.kind !== 'single') return;
        const formatted = response.body.singleResult.errors ?? [];
        response.body.singleResult.errors = explainBadInput(errors, {
          schema,
          document,
          operation,
          variables: request.variables,
        }).map((error): GraphQLFormattedError => formatted[errors.indexOf(error)] ?? error.toJSON());
      },
    }),
  };
}
