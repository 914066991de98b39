import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { placeOfVariable } from './argument-place.ts';
import { badInput } from './graph-error.ts';

/** What was asked, as far as it got before it was turned away. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document?: DocumentNode | undefined;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Everything that is wrong with the variables, found anew: the errors at hand name values, not places. */
export function badVariables({
  schema,
  document,
  operation,
  variables = {},
}: AskedOperation): GraphQLError[] {
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
