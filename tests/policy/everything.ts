import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { dayOf } from '../../shared/day.ts';
import { samples } from './sample-cases.ts';

/** A field as it is asked: under which key its answer stands, and what is asked of its objects, by their type. */
export interface AskedField {
  readonly key: string;
  readonly coordinate: string;
  readonly text: string;
  below: ReadonlyMap<string, readonly AskedField[]> | null;
}

/** How the same is asked: in the schema's own names, or under aliases and through fragments. */
export type Style = 'plain' | 'disguised';
export const styles: readonly Style[] = ['plain', 'disguised'];

type Fields = readonly AskedField[];

/**
 * Everything that can be asked from a field on down: each type once, at its shallowest, and no deeper than the reader
 * is let. What the reader is not let into is asked all the same, and nothing below it.
 */
export function everythingBelow(
  schema: GraphQLSchema,
  root: AskedField,
  type: GraphQLNamedType,
  isLet: (coordinate: string) => boolean,
  style: Style,
): AskedField {
  const seen = new Set<string>();
  const open: { readonly field: AskedField; readonly type: GraphQLNamedType }[] = [{ field: root, type }];
  for (let next = open.shift(); next; next = open.shift()) {
    if (next.field.below === null) continue;
    const below = new Map<string, Fields>();
    for (const object of objectsOf(schema, next.type)) {
      const fields = seen.has(object.name) || !isLet(next.field.coordinate) ? [] : fieldsOf(object, style);
      seen.add(object.name);
      below.set(
        object.name,
        fields.map(({ field }) => field),
      );
      open.push(...fields);
    }
    next.field.below = below;
  }
  return root;
}

const fieldsOf = (type: GraphQLObjectType, style: Style) =>
  Object.values(type.getFields())
    .filter(({ name }) => !name.startsWith('_'))
    .map((field) => ({ field: asked(type, field, style), type: getNamedType(field.type) }));

export function asked(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  style: Style,
): AskedField {
  const key = style === 'disguised' ? `${field.name}_as_told` : field.name;
  const call = field.name + argumentsOf(field.args);
  const isLeaf =
    objectsOf(null, getNamedType(field.type)).length === 0 && !isAbstractType(getNamedType(field.type));
  return {
    key,
    coordinate: `${parent.name}.${field.name}`,
    text: key === field.name ? call : `${key}: ${call}`,
    below: isLeaf ? null : new Map(),
  };
}

const objectsOf = (schema: GraphQLSchema | null, type: GraphQLNamedType): readonly GraphQLObjectType[] => {
  if (isObjectType(type)) return [type];
  return schema && isAbstractType(type) ? schema.getPossibleTypes(type) : [];
};

const argumentsOf = (args: readonly GraphQLArgument[]): string => {
  const given = args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${sample(name, type)}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
};

/** A value in the query language that the type accepts. */
function sample(name: string, type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(name, type.ofType);
  if (isListType(type)) return `[${sample(name, type.ofType)}]`;
  if (Object.hasOwn(samples, name)) return JSON.stringify(samples[name]);
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${sample(field.name, field.type)}`).join(', ')} }`;
  }
  const known: Readonly<Record<string, unknown>> = {
    // a record that there is not
    ID: '00000000-0000-4000-8000-000000000000',
    String: 'sample',
    Decimal: '1.00',
    Int: 1,
    Boolean: true,
    Date: dayOf(new Date()),
    DateTime: new Date().toISOString(),
  };
  if (!Object.hasOwn(known, type.name))
    throw new Error(`tests/policy/sample-cases.ts has no sample for "${name}: ${type.name}"`);
  return JSON.stringify(known[type.name]);
}

/** The text of the query. */
export function queryOf(operation: 'query' | 'mutation', fields: Fields, style: Style): string {
  const fragments: string[] = [];
  const print = (below: ReadonlyMap<string, Fields>): string => {
    const parts = [...below].map(([type, inner]) => {
      const body = inner.map(field).join(' ');
      if (body === '') return '';
      if (style === 'plain') return `... on ${type} { ${body} }`;
      const name = `F${fragments.length}`;
      fragments.push('');
      fragments[Number(name.slice(1))] = `fragment ${name} on ${type} { ${body} }`;
      return `...${name}`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  };
  const field = ({ text, below }: AskedField): string => (below ? `${text} ${print(below)}` : text);
  const body = fields.map(field).join('\n');
  return `${operation} Everything { ${body} }\n${fragments.join('\n')}`;
}
