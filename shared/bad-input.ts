import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  coerceInputValue,
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { placeOfNode, placeOfVariable } from './argument-place.ts';
import { badInput } from './graph-error.ts';

/** What was asked, as far as it got before it was turned away. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document?: DocumentNode | undefined;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Nobody reads further; a request of thousands of faults gets no answer of thousands of lines. */
const MOST_PROBLEMS = 10;

/**
 * graphql-js and Apollo quote what was sent when they turn a request away. This says the same by name: the argument,
 * variable or field, never a value. Errors that are not about the request's form come back as they were.
 */
export function explainBadInput(errors: readonly GraphQLError[], asked: AskedOperation): GraphQLError[] {
  const explained = errors.map((error) => explain(error, asked));
  if (!explained.includes(IN_A_VARIABLE)) return explained as GraphQLError[];
  const others = explained.filter((error) => error !== IN_A_VARIABLE) as GraphQLError[];
  const problems = variableProblems(asked).slice(0, MOST_PROBLEMS);
  return [...others, ...(problems.length > 0 ? problems : [badInput('variables', 'does not fit its type')])];
}

const IN_A_VARIABLE = Symbol('in a variable');

function explain(error: GraphQLError, asked: AskedOperation): GraphQLError | typeof IN_A_VARIABLE {
  const code = error.extensions.code;
  const [node] = error.nodes ?? [];
  if (code === 'GRAPHQL_PARSE_FAILED') {
    const { line, column } = error.locations?.[0] ?? {};
    return restated(error, `The query text is not valid GraphQL at line ${line}, column ${column}.`);
  }
  if (code === 'GRAPHQL_VALIDATION_FAILED') return explainValidation(error, asked);
  if (error.message.startsWith('Too many errors processing variables')) return IN_A_VARIABLE;
  if (node?.kind === Kind.VARIABLE_DEFINITION && /^Variable "\$\w+" /.test(error.message))
    return IN_A_VARIABLE;
  const [, argument] =
    /^Argument "(\w+)" (?:of (?:required|non-null) type|has invalid value)/.exec(error.message) ?? [];
  if (argument && !error.originalError) return badInput(argument, 'is missing or does not fit its type');
  return error;
}

const VALUES = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** Validation speaks of names of the schema and of the query text; only literals and operation names are the caller's own. */
function explainValidation(error: GraphQLError, { schema, document }: AskedOperation): GraphQLError {
  const [node] = error.nodes ?? [];
  const [, missing] =
    /^Field "\w+\.(\w+)" of required type "[^"]+" was not provided\.$/.exec(error.message) ?? [];
  if (node && document && VALUES.has(node.kind)) {
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

/** Everything that is wrong with the variables, found anew: the errors at hand name values, not places. */
function variableProblems({ schema, document, operation, variables = {} }: AskedOperation): GraphQLError[] {
  return (operation?.variableDefinitions ?? []).flatMap((definition): GraphQLError[] => {
    const type = typeFromAST(schema, definition.type);
    const name = definition.variable.name.value;
    if (!isInputType(type) || !document) return [];
    const place = placeOfVariable(schema, document, name);
    const found: GraphQLError[] = [];
    const report = (path: readonly (string | number)[], problem: string) => {
      const below = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
      const named = place.path === name ? '' : ` (variable "$${name}${below}")`;
      found.push(badInput(`${place.path}${below}`, problem + named));
    };
    if (!Object.hasOwn(variables, name)) {
      if (isNonNullType(type) && !definition.defaultValue) report([], 'is missing');
    } else if (variables[name] === null) {
      if (isNonNullType(type)) report([], 'must not be null');
    } else {
      coerceInputValue(variables[name], type, (path, _value, { message }) => {
        const [, missing] = /^Field "(\w+)" of required type "[^"]+" was not provided\.$/.exec(message) ?? [];
        if (missing) report([...path, missing], 'is missing');
        else if (message.startsWith('Expected non-nullable')) report(path, 'must not be null');
        else if (/ is not defined by type /.test(message))
          report(path, 'has a field that its type does not know');
        else report(path, `is not a valid "${typeAt(type, path)}"`);
      });
    }
    return found;
  });
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): string {
  let at: GraphQLInputType | undefined = type;
  for (const key of path) {
    const inner: GraphQLInputType | undefined = at && (getNullableType(at) as GraphQLInputType);
    if (typeof key === 'number') at = isListType(inner) ? (inner.ofType as GraphQLInputType) : inner;
    else at = isInputObjectType(inner) ? inner.getFields()[key]?.type : undefined;
  }
  return at ? getNamedType(at).name : 'value';
}

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
