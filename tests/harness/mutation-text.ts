import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isUnionType,
} from 'graphql';
import { checkout } from '../../dev/checkout.ts';

const schema = buildSchema(readFileSync(join(checkout, 'gateway', 'schema.graphql'), 'utf8'));
const mutations = schema.getMutationType()?.getFields() ?? {};

export const mutationNames: readonly string[] = Object.keys(mutations);

/** What it is told with. */
export function inputOf(mutation: string): GraphQLInputObjectType {
  const type = mutations[mutation]?.args[0]?.type;
  if (!type) throw new Error(`there is no mutation ${mutation}`);
  return getNamedType(type) as GraphQLInputObjectType;
}

/** Whether it may be told which version of a record it is decided on. */
export const isGuarded = (mutation: string): boolean => tellsVersion(inputOf(mutation));

const tellsVersion = (input: GraphQLInputObjectType): boolean =>
  Object.values(input.getFields()).some(({ name, type }) => {
    const named = getNamedType(type);
    return name === 'expectedVersion' || (isInputObjectType(named) && tellsVersion(named));
  });

const REFUSED =
  '... on Refused { rule { id kind } reason earliestLawfulAt en: message(language: EN) da: message(language: DA) remedy(language: EN) remedyDa: remedy(language: DA) }';

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
  return `mutation ($input: ${inputOf(mutation)}!) { done: ${mutation}(input: $input) { __typename ${asked.join(' ')} } }`;
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
