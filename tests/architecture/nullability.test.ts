import { buildSchema, type GraphQLObjectType, type GraphQLSchema, isNonNullType } from 'graphql';
import { asParent, type Coordinate, type RoomPolicy } from '../../shared/access/policy.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { keptFrom, objectTypes, reach } from './reach.ts';

const FEDERATION = ['Query._service', 'Query._entities'];

/** Fields that are promised to be there, and are not for everybody who can hold their parent. */
function promisedAndKept(schema: GraphQLSchema, policy: RoomPolicy): string[] {
  const reached = reach(schema, policy);
  return coordinatesOf(objectTypes(schema), ({ type }) => isNonNullType(type)).filter(
    (coordinate) => keptFrom(reached, policy, coordinate).length > 0,
  );
}

const coordinatesOf = (
  types: readonly (GraphQLObjectType | null | undefined)[],
  holds: (field: ReturnType<GraphQLObjectType['getFields']>[string]) => boolean,
): Coordinate[] =>
  types.flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter(holds)
      .map(({ name }): Coordinate => `${type?.name ?? ''}.${name}`)
      .filter((coordinate) => !FEDERATION.includes(coordinate)),
  );

describe.each(rooms.map((room) => [room.name, room.schema().schema, room.policy] as const))(
  'in %s',
  (_name, schema, policy) => {
    test('a field that policy keeps from some reader of its parent is nullable', () => {
      expect(promisedAndKept(schema, policy)).toEqual([]);
    });

    test('every root field is nullable: a failed one does not blank its siblings', () => {
      const roots = [schema.getQueryType(), schema.getMutationType()];
      expect(coordinatesOf(roots, ({ type }) => isNonNullType(type))).toEqual([]);
    });

    test('every field of a shared entity but its key is nullable: it may be asked while its authority is down', () => {
      const entities = objectTypes(schema).filter(({ astNode, extensionASTNodes }) =>
        [astNode, ...extensionASTNodes].some((node) =>
          node?.directives?.some(({ name }) => name.value === 'key'),
        ),
      );
      expect(entities.map(({ name }) => name)).toContain('Case');
      const promised = coordinatesOf(entities, ({ type }) => isNonNullType(type));
      expect(
        promised.filter((coordinate) => !['Case.id', 'YearStatistics.year'].includes(coordinate)),
      ).toEqual([]);
    });
  },
);

describe('what is promised and kept is found', () => {
  const dis = [{ body: 'DIS', purposes: ['IMMIGRATION'] }] as const;
  const both = [...dis, { body: 'CMM', purposes: ['ASSISTANCE'] }] as const;
  const promised = (sdl: string, lines: RoomPolicy['lines']) =>
    promisedAndKept(buildSchema(sdl), { room: 'DIS', scopes: {}, doors: {}, lines });

  test('one step down', () => {
    const sdl = 'type Query { file: File } type File { openedOn: String! person: String! }';
    const lines = { 'Query.file': both, 'File.openedOn': asParent, 'File.person': dis } as const;
    expect(promised(sdl, lines)).toEqual(['File.person']);
    expect(promised(sdl, { ...lines, 'Query.file': dis })).toEqual([]);
  });

  test('two steps down, and through a union', () => {
    const sdl =
      'type Query { outcome: Outcome } union Outcome = File | No type No { why: String! } type File { person: Person } type Person { name: String! }';
    const lines = {
      'Query.outcome': both,
      'No.why': asParent,
      'File.person': asParent,
      'Person.name': dis,
    } as const;
    expect(promised(sdl, lines)).toEqual(['Person.name']);
    expect(promised(sdl, { ...lines, 'File.person': dis })).toEqual([]);
  });

  test('where one of two ways in is open to more', () => {
    const sdl = 'type Query { mine: File theirs: File } type File { person: String! }';
    expect(promised(sdl, { 'Query.mine': dis, 'Query.theirs': both, 'File.person': dis })).toEqual([
      'File.person',
    ]);
  });
});
