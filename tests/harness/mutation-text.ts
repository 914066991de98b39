import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLObjectType, getNamedType, isLeafType, isUnionType } from 'graphql';
import { checkout } from '../../dev/checkout.ts';

const schema = buildSchema(readFileSync(join(checkout, 'gateway', 'schema.graphql'), 'utf8'));
const mutations = schema.getMutationType()?.getFields() ?? {};

export const mutationNames: readonly string[] = Object.keys(mutations);

const inputOf = (mutation: string) => {
  const input = mutations[mutation]?.args[0]?.type;
  if (!input) throw new Error(`there is no mutation ${mutation}`);
  return input;
};

/** The type of its input, as the schema prints it. */
export const inputTypeOf = (mutation: string): string => String(getNamedType(inputOf(mutation)));

/** Whether it may be told which version of a record it is decided on. */
export const isGuarded = (mutation: string): boolean =>
  /\bexpectedVersion:/.test(printed(inputTypeOf(mutation)));

const printed = (input: string): string => {
  const type = schema.getType(input);
  const fields = type && 'getFields' in type ? Object.values(type.getFields()) : [];
  return fields
    .map((field) => `${field.name}: ${field.type} ${printed(String(getNamedType(field.type)))}`)
    .join(' ');
};

const REFUSED =
  '... on Refused { rule { id kind } reason earliestLawfulAt en: message(language: EN) da: message(language: DA) remedy(language: EN) }';

/**
 * A mutation as a client writes it, its outcome under the name `done`: what it makes is asked for by the fields named,
 * beside id and version, or else by every plain field; its refusals in both languages.
 */
export function mutationText(mutation: string, fields?: string): string {
  const outcome = getNamedType(mutations[mutation]?.type as GraphQLObjectType);
  const members = isUnionType(outcome) ? outcome.getTypes() : [outcome as GraphQLObjectType];
  const made = members.filter(({ name }) => name !== 'Refused' && name !== 'FactUnavailable');
  const asked = made.map((type) => `... on ${type.name} { __typename ${fieldsOf(type, fields)} }`);
  if (members.length > made.length) asked.push(REFUSED);
  if (members.some(({ name }) => name === 'FactUnavailable'))
    asked.push('... on FactUnavailable { unavailable topic }');
  return `mutation ($input: ${inputOf(mutation)}) { done: ${mutation}(input: $input) { __typename ${asked.join(' ')} } }`;
}

function fieldsOf(type: GraphQLObjectType, fields: string | undefined): string {
  const plain = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && field.args.length === 0,
  );
  // one name cannot be asked for at a thing and at a refusal where their types differ
  const known = plain.map(({ name }) => name).filter((name) => name !== 'reason' && name !== 'topic');
  if (fields === undefined) return known.join(' ');
  return [...known.filter((name) => name === 'id' || name === 'version'), fields].join(' ');
}
