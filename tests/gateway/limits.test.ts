import { getIntrospectionQuery } from 'graphql';
import { limits } from '../../gateway/limits.ts';
import { SampleGraph } from './sample-graph.ts';

const nested = (inner: string, times: number) => `${`{ ${inner} `.repeat(times)}{ id }${' }'.repeat(times)}`;
const bomb = `{ case(id: "c1") { ...F0 } } ${Array.from({ length: 30 }, (_, n) => `fragment F${n} on Case { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F30 on Case { id }`;

describe('what is too large is turned away before any work', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start());
  afterAll(() => graph.stop());

  const texts: readonly [what: string, query: string][] = [
    ['tokens', `{ cases { ${'id '.repeat(limits.tokens)} } }`],
    ['depth', `{ cases ${nested('cases', limits.depth)} }`],
    ['depth that exhausts the parser', nested('cases', limits.tokens / 2 - 10)],
    [
      'depth within fragments',
      `{ case(id: "c1") { ...A } } fragment A on Case { a ${nested('b', limits.depth - 2)} }`,
    ],
    ['aliases', `{ case(id: "c1") { ${Array.from({ length: 101 }, (_, n) => `a${n}: id`).join(' ')} } }`],
    ['root fields', `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: cases { id }`).join(' ')} }`],
    ['fields, with fragments followed', bomb],
    ['repetitions', `{ cases { ${'id '.repeat(limits.tokens - 10)} } }`],
    ['aliases of what the schema holds', '{ __schema { types { name other: name } } }'],
    ['the same in fragments', '{ __type(name: "Case") { ...T } } fragment T on __Type { other: name }'],
    ['schemas', '{ one: __schema { types { name } } other: __schema { types { name } } }'],
    ['literals', `{ cases(first: ${'['.repeat(17)}1${']'.repeat(17)}) { id } }`],
  ];
  test.each(texts)('too many or too deep: %s', async (_what, query) => {
    const { status, errors } = await graph.ask(query);
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['LIMIT_EXCEEDED']);
    for (const room of ['cmm', 'dis', 'nec', 'returns'] as const) expect(graph.seen(room)).toEqual([]);
  });

  test('variables that are nested too deeply', async () => {
    const deep = `${'{"parent":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const body = `{"query":"mutation ($in: CaseInput!) { openCase(input: $in) { id } }","variables":{"in":${deep}}}`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await graph.token()}` };
    const { status, errors } = await graph.post(body, headers);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  test.each([
    ['with its size announced', (body: string) => body],
    ['in pieces', (body: string) => new Blob([body]).stream()],
  ])('a body that is too large, %s', async (_how, wrap) => {
    const response = await fetch(`${graph.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await graph.token()}` },
      body: wrap(
        JSON.stringify({ query: '{ cases { id } }', variables: { pad: 'x'.repeat(limits.bodyBytes) } }),
      ),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  test('the introspection query of the usual tools is within the limits', async () => {
    const { status, data } = await graph.ask(
      getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
    );
    expect(status).toBe(200);
    const names = data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names).toContain('Case');
    expect(names).not.toContain('ImmigrationFacts');
  });

  test('a cycle of fragments is said to be one', async () => {
    const { errors } = await graph.ask(
      '{ case(id: "c1") { ...A } } fragment A on Case { ...B } fragment B on Case { ...A }',
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
