import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { rooms } from '../../subgraphs/rooms.ts';
import { madeFiles, staleFiles } from '../../tools/composition.ts';

test('the committed schemas and supergraph are what the code makes', () => {
  expect(staleFiles(madeFiles()).map(({ path }) => path)).toEqual([]);
});

test('a stale or missing file is found', () => {
  const made = [
    { path: 'gateway/supergraph.graphql', text: 'type Query { nothing: Int }\n' },
    { path: 'gateway/missing.graphql', text: '' },
  ];
  expect(staleFiles(made)).toEqual(made);
});

test('they are made alike every time', () => {
  expect(madeFiles()).toEqual(madeFiles());
});

// type-graphql keeps what every room declares in one place: a room that is opened alone must come out the same
test.each(rooms.map(({ name }) => name))(
  'the schema of %s does not depend on who else was loaded',
  async (name) => {
    const [beside] = rooms.filter((room) => room.name === name).map(({ schema }) => schema().sdl);
    let alone: string | undefined;
    await jest.isolateModulesAsync(async () => {
      const made: Record<string, () => { sdl: string }> = await import(
        `../../subgraphs/${name}/graph/schema.ts`
      );
      alone = made[`${name}Schema`]?.().sdl;
    });
    expect(alone).toBe(beside);
  },
);

test('the rooms agree on what several of them publish', () => {
  const { hints = [] } = composeServices(
    rooms.map(({ name, schema }) => ({ name, typeDefs: parse(schema().sdl) })),
  );
  // CMM names in few words what others tell for derived fields; no client sees either text
  const told = hints.filter(
    ({ message }) => !/^Element "\w+Facts?" has inconsistent descriptions/.test(message),
  );
  expect(told.map(({ message }) => message)).toEqual([]);
});
