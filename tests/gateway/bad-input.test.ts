import { type Asked, SampleGraph } from './sample-graph.ts';

/** Stands wherever a caller can put a value of its own. No answer may hold it. */
const MARK = 'MARKER4711';

const JSON_TYPE = { 'content-type': 'application/json' };

/** jest takes an argument that a row leaves out for its own callback. */
const rows = <Row extends readonly unknown[]>(table: readonly (readonly [string, ...Row])[]) =>
  table.map(([what, ...row]): [string, Row] => [what, row]);

describe('a malformed request is turned away by name', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start());
  afterAll(() => graph.stop());

  const INPUT = 'mutation Open($in: CaseInput!) { openCase(input: $in) { id } }';
  const requests: readonly [what: string, query: string, argument?: string, asked?: Asked][] = [
    ['text that is no GraphQL', `{ case(id: "${MARK}") { `],
    ['a stray string', `{ case "${MARK}" }`],
    ['an unknown field', '{ case(id: "c1") { referenc } }'],
    ['a field under the name of types', '{ cases { __typename: id } }'],
    ['an unknown argument', '{ case(id: "c1", nr: 1) { id } }', 'nr'],
    ['a missing argument', '{ case { id } }', 'id'],
    ['a literal of the wrong type', `{ case(id: "c1") { notes(first: "${MARK}") } }`, 'first'],
    ['a number that is too large', '{ cases(first: 99999999999) { id } }', 'first'],
    ['an enum value that is none', `{ cases(order: ${MARK}) { id } }`, 'order'],
    [
      'a wrong field of an input literal',
      `mutation { openCase(input: { reference: "a", tags: [["${MARK}"]] }) { id } }`,
      'input.tags[0]',
    ],
    [
      'a missing field of an input literal',
      'mutation { openCase(input: { tags: [] }) { id } }',
      'input.reference',
    ],
    ['a missing variable', 'query ($i: ID!) { case(id: $i) { id } }', 'id'],
    ['a null variable', 'query ($i: ID!) { case(id: $i) { id } }', 'id', { variables: { i: null } }],
    [
      'an object for an id',
      'query ($id: ID!) { case(id: $id) { id } }',
      'id',
      { variables: { id: { a: MARK } } },
    ],
    [
      'a text for a number',
      'query ($n: Int) { cases(first: $n) { id } }',
      'first',
      { variables: { n: MARK } },
    ],
    [
      'a variable for an enum',
      'query ($o: Order) { cases(order: $o) { id } }',
      'order',
      { variables: { o: MARK } },
    ],
    ['a missing field of a variable', INPUT, 'input.reference', { variables: { in: { tags: [] } } }],
    ['a field no one knows', INPUT, 'input', { variables: { in: { reference: 'a', [MARK]: MARK } } }],
    [
      'a fault deep in a variable',
      INPUT,
      'input.parent.tags[1]',
      { variables: { in: { reference: 'a', parent: { reference: 'b', tags: ['a', { a: MARK }] } } } },
    ],
    ['a list for an object', INPUT, 'input', { variables: { in: [MARK] } }],
    ['an operation that is not there', 'query A { cases { id } }', 'operationName', { operationName: MARK }],
    ['several operations, none chosen', 'query A { cases { id } } query B { cases { id } }', 'operationName'],
    ['one name twice', `query ${MARK} { cases { id } } query ${MARK} { cases { id } }`],
    ['an unused variable', `query ${MARK}($n: Int) { cases { id } }`],
    ['an undefined variable', `query ${MARK} { cases(first: $n) { id } }`],
    ['a subscription', 'subscription { case(id: "c1") { id } }'],
  ];
  test.each(rows(requests))('%s', async (_what, [query, argument, asked]) => {
    const { status, errors, data, text, headers } = await graph.ask(query, asked);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    for (const { extensions, message } of errors ?? []) {
      expect(extensions).toEqual({
        code: 'BAD_USER_INPUT',
        correlationId: headers.get('x-correlation-id'),
        ...(argument ? { argument } : {}),
      });
      expect(message).not.toContain('Did you mean');
      if (argument) expect(message).toContain(`"${argument}"`);
    }
    expect(errors?.length).toBeGreaterThan(0);
    expect(text).not.toContain(MARK);
  });

  test('a message says which variable, where it has another name than the argument', async () => {
    const { errors } = await graph.ask('query ($n: Int) { cases(first: $n) { id } }', {
      variables: { n: 'x' },
    });
    expect(errors?.[0]?.message).toBe('The argument "first" is not a valid "Int" (variable "$n").');
  });

  const DAYS: readonly [what: string, query: string, argument: string, asked?: Asked][] = [
    ['a literal', `{ immigration: case(id: "c1") { immigration(on: "${MARK}") { since } } }`, 'on'],
    ['a variable', 'query ($d: Date) { cases(since: $d) { id } }', 'since', { variables: { d: MARK } }],
    [
      'a variable of a mutation',
      'mutation ($in: CaseInput!) { openCase(input: $in) { id } }',
      'input.on',
      { variables: { in: { reference: 'a', on: MARK } } },
    ],
  ];
  test.each(rows(DAYS))(
    'a scalar that only the authority knows, as %s',
    async (_what, [query, argument, asked]) => {
      const { status, errors, text } = await graph.ask(query, asked);
      expect(status).toBe(200);
      expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
        ['BAD_USER_INPUT', argument],
      ]);
      expect(errors?.[0]?.extensions.subgraph).toBeDefined();
      expect(text).not.toContain(MARK);
    },
  );

  const BODIES: readonly [what: string, body: string, headers?: Record<string, string>][] = [
    ['no JSON', `{"query": ${MARK}`],
    ['a batch', `[{"query":"{ cases { id } }"}, {"query":"{ ${MARK} }"}]`],
    ['a string', `"${MARK}"`],
    ['no query', `{"queri":"${MARK}"}`],
    ['a query that is no text', `{"query":{"${MARK}":1}}`],
    ['variables that are no object', `{"query":"{ cases { id } }","variables":"${MARK}"}`],
    ['extensions that are no object', `{"query":"{ cases { id } }","extensions":"${MARK}"}`],
    ['an operation name that is no text', `{"query":"{ cases { id } }","operationName":["${MARK}"]}`],
    ['a persisted query', `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${MARK}"}}}`],
    ['a form, which another site could send', `query=${MARK}`, { 'content-type': 'text/plain' }],
    ['no content type that is known', MARK, { 'content-type': `application/${MARK}` }],
    [
      'no answer type that is known',
      '{"query":"{ cases { id } }"}',
      { 'content-type': 'application/json', accept: `text/${MARK}` },
    ],
  ];
  test.each(rows(BODIES))('a body that is %s', async (_what, [body, headers = JSON_TYPE]) => {
    const answer = await graph.post(body, { ...headers, authorization: `Bearer ${await graph.token()}` });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      correlationId: answer.headers.get('x-correlation-id'),
    });
    expect(answer.text).not.toContain(MARK);
  });

  test('GET is not for operations: addresses are logged on the way', async () => {
    const address = `${graph.gateway.url}/graphql?query=${encodeURIComponent('{ cases { id } }')}`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${await graph.token()}` } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
