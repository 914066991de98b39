import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  separateOperations,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Maybe } from 'graphql/jsutils/Maybe.js';
import type { JsonObject } from './json-object.ts';

/** An operation in which values stand no more: texts that differ in nothing else have become one. */
export interface Lifted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The values that stood in the text, by the variables in their places. */
  readonly given: JsonObject;
}

/**
 * Puts variables in place of the literals of a valid operation, where that is the same for whoever answers: values of
 * GraphQL's own scalars and of enums, in arguments of fields, each of the very type that is expected there. The rest
 * stays: conditions and other directives, which decide on the plan; null, lists and objects as such; one value in place
 * of a list; scalars of the schema's own, which may read a literal in another way; and what stands in fields of one
 * name where two types are expected, which no one variable can be.
 */
export function liftLiterals(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  /** Of fields by their names, the literals that stay. */
  staying: ReadonlySet<string> = new Set(),
): Lifted {
  const taken = namesOfVariables(document);
  const given: JsonObject = {};
  const definitions: VariableDefinitionNode[] = [];
  const variables = new Map<string, string>();
  const typeAt = new Map<string, string>();
  const ofTwoTypes = new Set<string>();
  const variableFor = (type: string, node: ValueNode, value: unknown): ValueNode | undefined => {
    const literal = print(node);
    const place = `${types.getFieldDef()?.name} ${literal}`;
    if (staying.has(place)) return;
    if ((typeAt.get(place) ?? type) !== type) ofTwoTypes.add(place);
    typeAt.set(place, type);
    // fields that are merged have the same arguments: what is equal stays equal
    const key = `${type} ${literal}`;
    let name = variables.get(key);
    if (name === undefined) {
      name = `literal${variables.size}`;
      while (taken.has(name)) name += '_';
      variables.set(key, name);
      given[name] = value;
      definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable: variable(name), type: neverNull(type) });
    }
    return variable(name);
  };
  const types = new TypeInfo(schema);
  const lift = (node: ValueNode) => {
    const type = types.getInputType();
    const expected = isNonNullType(type) ? type.ofType : type;
    const value = valueAs(expected, node);
    return value === undefined ? undefined : variableFor(String(expected), node, value);
  };
  const lifting = visitWithTypeInfo(types, {
    Directive: () => false,
    VariableDefinition: () => false,
    IntValue: lift,
    FloatValue: lift,
    StringValue: lift,
    BooleanValue: lift,
    EnumValue: lift,
  });
  // of a document with several operations, what this one needs
  const own = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  const parts = own.definitions.map((it) => visit(it, lifting));
  if (ofTwoTypes.size > 0) return liftLiterals(schema, document, operation, ofTwoTypes);
  const asked = parts.find((it) => it.kind === Kind.OPERATION_DEFINITION) ?? operation;
  const lifted = { ...asked, variableDefinitions: [...(asked.variableDefinitions ?? []), ...definitions] };
  return {
    document: { kind: Kind.DOCUMENT, definitions: parts.map((it) => (it === asked ? lifted : it)) },
    operation: lifted,
    given,
  };
}

/** What a client would send for this literal in a variable of this type. */
function valueAs(expected: Maybe<GraphQLInputType>, node: ValueNode): unknown {
  if (isEnumType(expected)) return node.kind === Kind.ENUM ? node.value : undefined;
  if (!isScalarType(expected) || !isSpecifiedScalarType(expected)) return undefined;
  switch (node.kind) {
    case Kind.BOOLEAN:
    case Kind.STRING:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT: {
      // an ID may be longer than a number is exact
      if (expected.name === 'ID') return node.value;
      const value = Number(node.value);
      return Number.isFinite(value) ? value : undefined;
    }
    default:
      return undefined;
  }
}

const variable = (name: string) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }) as const;

/** A value that stood there; and where one of several fields is given, a variable may not be null. */
const neverNull = (type: string) => parseType(`${type}!`, { noLocation: true });

function namesOfVariables(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
