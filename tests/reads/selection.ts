import {
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

type Field = ReturnType<GraphQLObjectType['getFields']>[string];

/** Of other rooms, named in a schema only because a derived field requires it. */
const isExternal = ({ astNode }: Field | GraphQLObjectType): boolean =>
  astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;

const isAskable = (field: Field): boolean => {
  const type = getNamedType(field.type);
  return (
    !field.args.some(isRequiredArgument) && !isExternal(field) && !(isObjectType(type) && isExternal(type))
  );
};

/** Every field below a type, on every path that comes to no type twice. `nodes` stands for `edges`, which hold the same. */
export function everything(type: GraphQLNamedOutputType, passed: ReadonlySet<string> = new Set()): string {
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} ${everything(member, passed)}`)
      .join(' ')} }`;
  if (!isObjectType(type)) return '';
  const here = new Set([...passed, type.name]);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    if (!isAskable(field) || here.has(below.name) || field.name === 'edges') return [];
    if (!isCompositeType(below)) return [field.name];
    const selection = everything(below, here);
    return selection ? [`${field.name} ${selection}`] : [];
  });
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
}

/** The longest of those paths, with one leaf at its end. */
export function longestPath(type: GraphQLNamedOutputType, passed: ReadonlySet<string> = new Set()): string[] {
  if (!isObjectType(type)) return [];
  const here = new Set([...passed, type.name]);
  return Object.values(type.getFields())
    .filter((field) => isAskable(field) && !here.has(getNamedType(field.type).name))
    .map((field) => [field.name, ...longestPath(getNamedType(field.type) as GraphQLNamedOutputType, here)])
    .reduce((longest, path) => (path.length > longest.length ? path : longest), []);
}

/** `['a', 'b', 'c']` as `{ a { b { c } } }`. */
export const asSelection = (path: readonly string[]): string =>
  path.reduceRight((below, field) => `{ ${field} ${below} }`, '');
