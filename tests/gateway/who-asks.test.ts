import { randomUUID } from 'node:crypto';
import { type Asked, SampleGraph } from './sample-graph.ts';

const MARK = 'MARKER4711';
const CASES = '{ cases { id } }';

describe('who asks, and why', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start());
  beforeEach(() => graph.reset());
  afterAll(() => graph.stop());

  const strangers: readonly [who: string, token: () => string | null | Promise<string>][] = [
    ['nobody', () => null],
    ['somebody without a token', () => ''],
    ['somebody with a made-up token', () => MARK],
    ['somebody whose token has expired', () => graph.token({}, '-1m')],
    ['somebody of a body that does not exist', () => graph.token({ authority: MARK })],
    ['somebody who changed the token', async () => (await graph.token()).replace(/\.[^.]*\./, '.e30.')],
  ];
  test.each(strangers)('%s is told nothing, not even the schema', async (_who, token) => {
    for (const query of [CASES, '{ __schema { types { name } } }', 'no graphql']) {
      const { status, errors, data, text, headers } = await graph.ask(query, { token: await token() });
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(data).toBeUndefined();
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'UNAUTHENTICATED', correlationId: headers.get('x-correlation-id') },
      ]);
      expect(text).not.toContain(MARK);
    }
    expect(graph.seen('cmm')).toEqual([]);
  });

  test('the token goes to the authority as it came', async () => {
    const token = await graph.token();
    await graph.ask(CASES, { token });
    expect(graph.seen('cmm')[0]?.headers.authorization).toBe(`Bearer ${token}`);
  });

  const forwarded = async (claims: Record<string, unknown>, headers: Record<string, string>) => {
    const { status, errors, text } = await graph.ask(CASES, { token: await graph.token(claims), headers });
    return {
      status,
      code: errors?.[0]?.extensions.code,
      text,
      purpose: graph.seen('cmm')[0]?.headers['x-purpose'],
    };
  };

  test('a purpose of the role goes to the authority', async () => {
    expect(await forwarded({}, { 'x-purpose': 'REFERRAL' })).toMatchObject({
      status: 200,
      purpose: 'REFERRAL',
    });
  });

  test('the only purpose of a role need not be said', async () => {
    const clerk = { authority: 'COURT', roles: ['clerk'] };
    expect(await forwarded(clerk, {})).toMatchObject({
      status: 200,
      code: undefined,
      purpose: 'COURT_PROCEEDINGS',
    });
  });

  test('one of several is not guessed', async () => {
    expect(await forwarded({}, {})).toMatchObject({ status: 200, code: undefined, purpose: undefined });
  });

  test.each(['RETURN', MARK, 'REFERRAL, ASSISTANCE', 'referral', ''])(
    'the purpose "%s" is not one of this role',
    async (purpose) => {
      const answer = await forwarded({}, { 'x-purpose': purpose });
      expect(answer).toMatchObject({ status: 400, code: 'PURPOSE_REQUIRED', purpose: undefined });
      expect(answer.text).not.toContain(MARK);
    },
  );

  test('a correlation id is kept from end to end', async () => {
    const id = randomUUID();
    const { headers, errors } = await graph.ask('{ secret }', { headers: { 'x-correlation-id': id } });
    expect(headers.get('x-correlation-id')).toBe(id);
    expect(errors?.[0]?.extensions.correlationId).toBe(id);
    expect(graph.seen('cmm')[0]?.headers['x-correlation-id']).toBe(id);
  });

  test('anything else than a UUID is replaced by one', async () => {
    const { headers, text } = await graph.ask('{ secret }', { headers: { 'x-correlation-id': MARK } });
    expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toContain(MARK);
  });
});

describe('acts', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start());
  beforeEach(() => graph.reset());
  afterAll(() => graph.stop());
  const asked = () => (['cmm', 'dis', 'nec', 'returns'] as const).flatMap((room) => graph.seen(room));
  const ask = (query: string, key?: string, rest: Asked = {}) =>
    graph.ask(query, { ...rest, headers: key === undefined ? {} : { 'idempotency-key': key } });

  const ACT = 'mutation { decideAsImmigrationFile(id: "c1") { since } }';

  test('a key goes to the authority with the act, and not with what is read after it', async () => {
    const { errors } = await ask('mutation { closeCase(id: "c1") { id stage justice { since } } }', 'key-1');
    expect(errors).toBeUndefined();
    const keys = asked().map(({ query, headers }) => [
      query.startsWith('mutation'),
      headers['idempotency-key'],
    ]);
    expect(keys.filter(([isAct]) => isAct)).toEqual([[true, 'key-1']]);
    expect(keys.filter(([isAct, key]) => !isAct && key !== undefined)).toEqual([]);
    expect(keys.length).toBeGreaterThan(2);
  });

  test.each(['', 'a b', 'ø', `${'k'.repeat(201)}`])('the key "%s" is none', async (key) => {
    const { status, errors } = await ask(ACT, key);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(asked()).toEqual([]);
  });

  test('a query ignores it', async () => {
    expect((await ask(CASES, 'key-1')).status).toBe(200);
    expect((await ask(CASES, `${'k'.repeat(201)}`)).status).toBe(200);
    expect(asked().map(({ headers }) => headers['idempotency-key'])).toEqual([undefined, undefined]);
  });

  const two =
    'mutation { a: decideAsImmigrationFile(id: "c1") { since } b: withdrawImmigrationFile(id: "c1") { since } }';
  test('two acts of one authority go together, but not under one key', async () => {
    expect((await ask(two)).errors).toBeUndefined();
    expect(asked()).toHaveLength(1);
    const { status, errors } = await ask(two, 'key-1');
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(asked()).toEqual([]);
  });

  test.each([
    [
      'side by side',
      'mutation { decideAsImmigrationFile(id: "c1") { since } decideAsJusticeFile(id: "c1") { since } }',
    ],
    [
      'in fragments',
      'mutation { ...A ... on Mutation { decideAsJusticeFile(id: "c1") { since } } } fragment A on Mutation { closeCase(id: "c1") { id } }',
    ],
    [
      'one of them left out by a directive',
      'mutation { closeCase(id: "c1") { id } decideAsJusticeFile(id: "c1") @skip(if: true) { since } }',
    ],
  ])('acts of two authorities do not run: %s', async (_how, query) => {
    const { status, errors } = await ask(query);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(asked()).toEqual([]);
  });
});
