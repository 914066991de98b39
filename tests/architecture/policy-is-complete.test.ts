import { Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { enforce } from '../../shared/access/enforce.ts';
import { anyone, asParent, type Coordinate, type RoomPolicy } from '../../shared/access/policy.ts';
import { subgraphSchema } from '../../shared/graph/subgraph-schema.ts';
import { shownEveryFile } from '../../shared/room/shown-every-file.ts';
import { rooms } from '../../subgraphs/rooms.ts';

const without = (policy: RoomPolicy, coordinate: Coordinate): RoomPolicy => {
  const { [coordinate]: _, ...lines } = policy.lines;
  return { ...policy, lines };
};

const withExtra = (policy: RoomPolicy): RoomPolicy => ({
  ...policy,
  lines: { ...policy.lines, 'Query.nothing': anyone },
});

describe.each(rooms.map((room) => [room.name, room] as const))('the policy of %s', (_name, room) => {
  const { policy } = room;
  const { schema } = room.schema();

  test('has a line for every field: without any one of them, the room does not open', () => {
    for (const coordinate of Object.keys(policy.lines) as Coordinate[]) {
      expect(() => enforce(schema, without(policy, coordinate))).toThrow(
        `without a policy line: ${coordinate}`,
      );
    }
  });

  test('has a line for nothing else', () => {
    expect(() => enforce(schema, withExtra(policy))).toThrow('policy lines without a field: Query.nothing');
  });

  test('shows every file to those who take none for none, and to nobody else', () => {
    const all = Object.entries(policy.scopes).filter(([, scope]) => scope === 'ALL');
    expect(all.map(([body]) => body).sort()).toEqual([...shownEveryFile[policy.room]].sort());
    // at a door that its line alone opens, nobody is shown anything for being shown every file
    const doors = (Object.keys(policy.doors) as Coordinate[]).filter(
      (door) => !policy.openedByLine?.includes(door),
    );
    for (const door of doors) {
      const line = policy.lines[door];
      const opens = Array.isArray(line) ? line.filter(({ roles }) => !roles).map(({ body }) => body) : [];
      expect([door, opens]).toEqual([door, expect.arrayContaining([...shownEveryFile[policy.room]])]);
    }
  });

  test('names in its doors root fields that take the argument', () => {
    for (const [coordinate, argument] of Object.entries(policy.doors)) {
      const field = schema.getQueryType()?.getFields()[coordinate.slice('Query.'.length)];
      expect([coordinate, field?.args.map(({ name }) => name)]).toEqual([
        coordinate,
        expect.arrayContaining([argument]),
      ]);
    }
  });
});

@ObjectType('Case', { description: 'A case.' })
@Directive('@key(fields: "id")')
class SampleCase {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
}

@Resolver(() => SampleCase)
class SampleResolver {
  @Query(() => SampleCase, { nullable: true, description: 'One.' })
  one(): SampleCase | null {
    return null;
  }
}

test('a room that is made of a schema and a table that do not fit is not made', () => {
  const made = (lines: RoomPolicy['lines']) => () =>
    subgraphSchema({
      resolvers: [SampleResolver],
      caseType: SampleCase,
      policy: { room: 'DIS', scopes: {}, doors: {}, lines },
    });
  const lines = { 'Query.one': anyone, 'Case.id': asParent } as const;
  expect(made(lines)).not.toThrow();
  expect(made({ 'Query.one': anyone })).toThrow('fields without a policy line: Case.id');
  expect(made({ ...lines, 'Case.name': asParent })).toThrow('policy lines without a field: Case.name');
});
