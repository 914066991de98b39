import { type GraphQLSchema, isAbstractType } from 'graphql';

/** The types, by name, whose objects are also of the named type: itself, and whatever implements or makes it up. */
export function namesWithin(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const type = schema.getType(name);
  const names = new Set([name]);
  if (!isAbstractType(type)) return names;
  for (const each of schema.getPossibleTypes(type)) names.add(each.name);
  if ('getFields' in type)
    for (const each of schema.getImplementations(type).interfaces) names.add(each.name);
  return names;
}
