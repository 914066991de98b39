import { type DefinitionNode, Kind, parse, print, visit } from 'graphql';
import { rooms } from '../../subgraphs/rooms.ts';

type Definitions = ReadonlyMap<string, string>;

/** The types of one room that it publishes whole: not entities, of which it has a part, nor what it only knows from others. */
const wholeTypes = (sdl: string): Definitions =>
  new Map(
    parse(sdl).definitions.flatMap((definition): [string, string][] => {
      if (!('name' in definition) || !definition.name || isPartial(definition)) return [];
      const text = print(
        visit(definition, { Directive: (node) => (node.name.value === 'access' ? null : undefined) }),
      );
      return [[definition.name.value, text]];
    }),
  );

const isPartial = (definition: DefinitionNode) => {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  const names = definition.directives?.map(({ name }) => name.value) ?? [];
  return (
    ['Query', 'Mutation'].includes(definition.name.value) ||
    names.includes('key') ||
    names.includes('external')
  );
};

/** Names that several rooms publish, and not in the same words. */
function differing(published: readonly Definitions[]): string[] {
  const names = new Set(published.flatMap((types) => [...types.keys()]));
  return [...names].filter((name) => new Set(published.flatMap((types) => types.get(name) ?? [])).size > 1);
}

const published = new Map(rooms.map(({ name, schema }) => [name, wholeTypes(schema().sdl)]));

test('what several rooms publish is the same in each: types, fields, values, descriptions', () => {
  expect(differing([...published.values()])).toEqual([]);
});

test('a refusal looks alike everywhere', () => {
  for (const [room, types] of published) {
    if (types.has('Refused'))
      expect([room, types.get('Refused')]).toEqual([room, published.get('dis')?.get('Refused')]);
  }
  expect(published.get('dis')?.get('Refused')).toContain('@shareable');
});

test('a difference is found: in a type, a description, a value', () => {
  const one = wholeTypes(
    'type A { "a" b: Int } "e" enum E { F } type Same { a: Int @access(at: "dis", to: []) }',
  );
  const other = wholeTypes(
    'type A { "another" b: Int } "e" enum E { G } type Same { a: Int @access(at: "cmm", to: []) }',
  );
  expect(differing([one, other])).toEqual(['A', 'E']);
});
