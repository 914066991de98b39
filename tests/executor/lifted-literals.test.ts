import { buildSchema, getOperationAST, parse, print, validate } from 'graphql';
import { liftLiterals } from '../../gateway/execution/lifted-literals.ts';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  scalar Day
  input Filter { word: String since: Day colours: [Colour!] not: Filter most: Int = 3 }
  type Thing { id: ID! part(at: Int, of: [Int], size: Float): Thing worn(by: Filter, on: Day): String }
  input One @oneOf { word: String id: ID }
  type Number { of(x: Int, y: Int): Int }
  type Text { of(x: ID, y: Int): Int }
  union Either = Number | Text
  type Query { either: Either one(of: One!): Thing thing(id: ID!, colour: Colour = RED, isNew: Boolean, word: String): Thing }
`);

function lifted(text: string, operationName?: string) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('no operation');
  const { document: without, operation: asked, given } = liftLiterals(schema, document, operation);
  expect(validate(schema, without)).toEqual([]);
  expect(without.definitions).toContain(asked);
  return { text: print(without).replaceAll(/\s+/g, ' '), given };
}

describe('values in a text', () => {
  test('become variables of the type that is expected where they stand', () => {
    const text = '{ thing(id: 7, colour: GREEN, isNew: true, word: "Ærø") { part(at: -1, size: 2) { id } } }';
    expect(lifted(text)).toEqual({
      text: 'query ($literal0: ID!, $literal1: Colour!, $literal2: Boolean!, $literal3: String!, $literal4: Int!, $literal5: Float!) { thing(id: $literal0, colour: $literal1, isNew: $literal2, word: $literal3) { part(at: $literal4, size: $literal5) { id } } }',
      given: { literal0: '7', literal1: 'GREEN', literal2: true, literal3: 'Ærø', literal4: -1, literal5: 2 },
    });
  });

  test('stay where fields of one name expect two types of it: they may be one field', () => {
    const text =
      '{ either { ... on Number { of(x: 1, y: 2) } ... on Text { of(x: 1, y: 2) } } thing(id: 1) { id } }';
    expect(lifted(text)).toEqual({
      text: 'query ($literal0: Int!, $literal1: ID!) { either { ... on Number { of(x: 1, y: $literal0) } ... on Text { of(x: 1, y: $literal0) } } thing(id: $literal1) { id } }',
      given: { literal0: 2, literal1: '1' },
    });
  });

  test('leave one text behind, whatever they were', () => {
    const text = (id: string, word: string) =>
      `{ thing(id: ${id}, word: ${word}) { worn(by: { word: "x" }) } }`;
    const [one, other] = [lifted(text('1', '"a"')), lifted(text('"zwei"', '"""b"""'))];
    expect(one.text).toBe(other.text);
    expect(other.given).toEqual({ literal0: 'zwei', literal1: 'b', literal2: 'x' });
  });

  test('are lifted out of lists, objects and fragments, each by itself', () => {
    const text =
      'fragment Worn on Thing { worn(by: { colours: [RED, GREEN], not: { most: 1 } }) } { thing(id: "a") { ...Worn } }';
    expect(lifted(text)).toEqual({
      text: 'fragment Worn on Thing { worn(by: {colours: [$literal0, $literal1], not: {most: $literal2}}) } query ($literal0: Colour!, $literal1: Colour!, $literal2: Int!, $literal3: ID!) { thing(id: $literal3) { ...Worn } }',
      given: { literal0: 'RED', literal1: 'GREEN', literal2: 1, literal3: 'a' },
    });
  });

  test('that are equal stay equal, so that fields are merged as before', () => {
    const { text, given } = lifted('{ thing(id: "a") { id } thing(id: "a") { part(at: 1) { id } } }');
    expect(text).toBe(
      'query ($literal0: ID!, $literal1: Int!) { thing(id: $literal0) { id } thing(id: $literal0) { part(at: $literal1) { id } } }',
    );
    expect(given).toEqual({ literal0: 'a', literal1: 1 });
  });
});

describe('what stays as it is written', () => {
  test.each([
    ['conditions and what else directives say', '{ thing(id: $id) { id @include(if: true) } }'],
    ['null', '{ thing(id: $id, word: null) { id } }'],
    ['one value where a list is expected', '{ thing(id: $id) { part(of: 1) { id } } }'],
    [
      'scalars of the schema’s own',
      '{ thing(id: $id) { worn(by: {since: "2026-01-01"}, on: "2026-01-02") } }',
    ],
  ])('%s', (_what, set) => {
    const text = `query ($id: ID! = "a") ${set}`;
    expect(lifted(text)).toEqual({ text, given: {} });
  });

  test('a number that JSON cannot hold', () => {
    expect(lifted(`{ thing(id: 1) { part(size: 1e999) { id } } }`).text).toContain('size: 1e999');
  });

  test('an ID longer than numbers are exact', () => {
    expect(lifted('{ thing(id: 12345678901234567890) { id } }').given).toEqual({
      literal0: '12345678901234567890',
    });
  });
});

test('where one of several fields is given, it is given', () => {
  expect(lifted('{ one(of: { word: "a" }) { id } }').text).toBe(
    'query ($literal0: String!) { one(of: {word: $literal0}) { id } }',
  );
});

test('no variable of the client is taken', () => {
  const { text, given } = lifted(
    'query ($literal0: Int!, $literal1: ID!) { thing(id: $literal1, word: "a") { part(at: $literal0, size: 1) { id } } }',
  );
  expect(given).toEqual({ literal0_: 'a', literal1_: 1 });
  expect(text).toContain('part(at: $literal0, size: $literal1_)');
});

test('of a document with several operations, only the one that is asked for is left', () => {
  const text = `query A { thing(id: 1) { ...Both ...OfA } } query B($n: Int) { thing(id: 2) { ...Both part(at: $n) { id } } }
    fragment Both on Thing { worn(by: { most: 2 }) } fragment OfA on Thing { id }`;
  expect(lifted(text, 'B').text).toBe(
    'query B($n: Int, $literal0: ID!, $literal1: Int!) { thing(id: $literal0) { ...Both part(at: $n) { id } } } fragment Both on Thing { worn(by: {most: $literal1}) }',
  );
});
