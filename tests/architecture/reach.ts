import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { anyone, asParent, type Coordinate, judge, type RoomPolicy } from '../../shared/access/policy.ts';
import { roles } from '../../shared/roles.ts';
import type { Authority, Purpose } from '../../shared/vocabulary.ts';

interface Reader {
  readonly authority: Authority;
  readonly role: string;
  readonly purpose: Purpose | null;
}

/** Every role for every purpose that anybody of its body may state, for somebody may hold two roles; and for none. */
export const readers: readonly Reader[] = roles.flatMap(({ authority, role }) => {
  const purposes = roles
    .filter((other) => other.authority === authority)
    .flatMap((other): readonly Purpose[] => other.purposes);
  return [...new Set(purposes), null].map((purpose) => ({ authority, role, purpose }));
});

const grants = (policy: RoomPolicy, coordinate: Coordinate, { authority, role, purpose }: Reader) =>
  judge(policy.lines[coordinate], { authority, roles: [role] }, purpose) === 'GRANTED';

export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !type.name.startsWith('__') && type.name !== '_Service',
  );

/** For each type, who can come to hold one of its objects: whoever is granted some field that leads there. */
export function reach(schema: GraphQLSchema, policy: RoomPolicy): ReadonlyMap<string, ReadonlySet<Reader>> {
  const reached = new Map(objectTypes(schema).map(({ name }) => [name, new Set<Reader>()]));
  const entities = schema.getType('_Entity');
  // where there is no policy to pass: the roots, and what `_entities` hands out
  const open = [
    schema.getQueryType(),
    schema.getMutationType(),
    ...(isUnionType(entities) ? entities.getTypes() : []),
  ];
  for (const type of open) for (const reader of readers) reached.get(type?.name ?? '')?.add(reader);
  for (let grew = true; grew; ) {
    grew = false;
    for (const type of objectTypes(schema)) {
      for (const field of Object.values(type.getFields())) {
        const coordinate: Coordinate = `${type.name}.${field.name}`;
        for (const target of possible(schema, getNamedType(field.type))) {
          const there = reached.get(target);
          for (const reader of reached.get(type.name) ?? []) {
            if (!there || there.has(reader) || !grants(policy, coordinate, reader)) continue;
            there.add(reader);
            grew = true;
          }
        }
      }
    }
  }
  return reached;
}

const possible = (schema: GraphQLSchema, type: GraphQLNamedType): readonly string[] =>
  isAbstractType(type)
    ? schema.getPossibleTypes(type).map(({ name }) => name)
    : isObjectType(type)
      ? [type.name]
      : [];

/** Who can hold an object of the type, and may not read this field of it. */
export function keptFrom(
  reached: ReadonlyMap<string, ReadonlySet<Reader>>,
  policy: RoomPolicy,
  coordinate: Coordinate,
): Reader[] {
  const line = policy.lines[coordinate];
  if (line === asParent || line === anyone) return [];
  const [type = ''] = coordinate.split('.');
  return [...(reached.get(type) ?? [])].filter((reader) => !grants(policy, coordinate, reader));
}
