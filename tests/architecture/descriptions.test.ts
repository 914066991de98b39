import { type DocumentNode, Kind, parse, print, type StringValueNode, visit } from 'graphql';
import { rooms } from '../../subgraphs/rooms.ts';

const DESCRIBED = [
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
] as const;

/** The root types are named by the language itself. */
const ROOTS = new Set(['Query', 'Mutation']);

/** Everything a stranger may read about that is not told in whole sentences. */
function undescribed(document: DocumentNode): string[] {
  const found: string[] = [];
  const above: string[] = [];
  const look = (node: {
    readonly name: { readonly value: string };
    readonly description?: StringValueNode | undefined;
  }) => {
    const place = [...above, node.name.value].join('.');
    if (!ROOTS.has(place) && !/^\P{Ll}.*[.]$/su.test(node.description?.value.trim() ?? '')) found.push(place);
    above.push(node.name.value);
  };
  visit(
    document,
    Object.fromEntries(DESCRIBED.map((kind) => [kind, { enter: look, leave: () => void above.pop() }])),
  );
  return found;
}

test.each(rooms.map(({ name, schema }) => [name, schema] as const))(
  'everything that %s publishes is described in sentences',
  (_name, schema) => {
    expect(undescribed(parse(schema().sdl))).toEqual([]);
  },
);

test('what is not described is found, wherever it stands', () => {
  const document = parse(`
    "Told." type Told { "Told." told("untold" of: Int): Int  untold: Int }
    enum Untold { "Told" HALF  "Told." WHOLE }
    "Told." input Wish { untold: Int }
    "Told." directive @told(untold: Int) on FIELD_DEFINITION
    type Query { "Told." told: Told }
  `);
  expect(undescribed(document)).toEqual([
    'Told.told.of',
    'Told.untold',
    'Untold',
    'Untold.HALF',
    'Wish.untold',
    'told.untold',
  ]);
  expect(print(document)).toContain('untold');
});
