import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { gatewayOptions } from '../../gateway/env.ts';
import { startGateway } from '../../gateway/server.ts';
import { SampleGraph } from './sample-graph.ts';
import { hang, send } from './stub-authority.ts';

describe('the process', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start());
  afterAll(() => graph.stop());
  const get = async (path: string) => {
    const response = await fetch(`${graph.gateway.url}${path}`);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.json(),
    };
  };

  test('says that it lives and is ready', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await get('/health/ready?x=1')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  test.each(['/', '/graphql/', '/MARKER4711', '/constructor'])('has nothing at %s', async (path) => {
    const { status, type, body } = await get(path);
    expect([status, type]).toEqual([404, 'application/json; charset=utf-8']);
    expect(JSON.stringify(body)).not.toContain('MARKER');
  });

  const faults: readonly [what: string, variables: NodeJS.ProcessEnv, message: string][] = [
    ['without a key', { DIS_SIGNING_KEY: '' }, 'DIS_SIGNING_KEY is missing'],
    [
      'with a short key',
      { NEC_SIGNING_KEY: 'MARKER4711' },
      'NEC_SIGNING_KEY: must be at least 32 random bytes in base64url',
    ],
    ['with a senseless address', { CMM_URL: 'MARKER4711' }, 'CMM_URL: must be an http or https address'],
    [
      'with a senseless deadline',
      { OPERATION_DEADLINE_MS: 'soon' },
      'OPERATION_DEADLINE_MS: must be milliseconds',
    ],
    [
      'with a breaker that is always open',
      { BREAKER_FAILURES: '0' },
      'BREAKER_FAILURES: must be a whole number above zero',
    ],
    [
      'with half a request for an authority',
      { AUTHORITY_REQUESTS: '0.5' },
      'AUTHORITY_REQUESTS: must be a whole number above zero',
    ],
    ['without a supergraph', { SUPERGRAPH_FILE: '/MARKER4711' }, 'SUPERGRAPH_FILE: cannot be read'],
    ['without a key set', { TOKEN_JWKS_FILE: '' }, 'TOKEN_JWKS_URL or TOKEN_JWKS_FILE is missing'],
    [
      'in production with the development issuer',
      { TOKEN_ISSUER: 'urn:nrm-graph:development-issuer' },
      'TOKEN_ISSUER: the development issuer is not trusted in production',
    ],
  ];
  test.each(faults)('does not start %s', async (_what, variables, message) => {
    const start = async () => startGateway(gatewayOptions({ ...graph.variables, ...variables }));
    await expect(start()).rejects.toThrow(message);
  });

  test('does not start with a supergraph that is none', async () => {
    for (const text of ['MARKER4711 {', 'type Query { a: Int }']) {
      writeFileSync(graph.file('other.graphql'), text);
      const options = gatewayOptions({ ...graph.variables, SUPERGRAPH_FILE: graph.file('other.graphql') });
      await expect(startGateway(options)).rejects.toThrow('SUPERGRAPH_FILE: is not a supergraph that');
    }
  });

  test('does not start on a port that is in use', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const options = gatewayOptions({ ...graph.variables, PORT: String(port) });
    await expect(startGateway(options)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await new Promise((done) => other.close(done));
  });
});

test('when asked to stop it ends what it has begun, and says meanwhile that it takes no more', async () => {
  const graph = await new SampleGraph().start({ AUTHORITY_DEADLINE_MS: '5000' });
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((done) => {
    graph.authorities.dis.misbehave = (_request, response) => {
      finish = () => send(response, 200, { data: { immigrationOf: { since: 'x'.repeat(5_000_000) } } });
      done();
    };
  });
  const answered = graph.ask('{ immigrationOf(caseId: "c1") { since } }');
  await begun;
  const stopped = graph.gateway.stop();
  const ready = await fetch(`${graph.gateway.url}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'draining' }]);
  finish();
  expect((await answered).data.immigrationOf.since).toHaveLength(5_000_000);
  await stopped;
  await expect(fetch(`${graph.gateway.url}/health/live`)).rejects.toThrow();
  await graph.stop();
});

test('the log has one line per operation, and nothing of what was in it', async () => {
  const lines: Record<string, unknown>[] = [];
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk) => {
    text += chunk;
    lines.push(
      ...String(chunk)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  });
  const graph = await new SampleGraph().start({}, [], { log: pino({ level: 'debug' }, stream) });
  const token = await graph.token({ sub: 'SUBJECT4711' });
  const lastLine = async (query: string, asked: Parameters<typeof graph.ask>[1] = {}) => {
    lines.length = 0;
    const { headers } = await graph.ask(query, { token, ...asked });
    const told = lines.filter(({ msg }) => msg === 'operation');
    expect(told).toHaveLength(1);
    expect(told[0]?.correlationId).toBe(headers.get('x-correlation-id'));
    return told[0];
  };
  const variables = { id: 'MARKER4711' };
  expect(await lastLine('query Look($id: ID!) { case(id: $id) { id } }', { variables })).toMatchObject({
    operation: 'Look',
    body: 'CMM',
    codes: [],
    status: 200,
    ms: expect.any(Number),
  });
  expect(await lastLine('{ case(id: "MARKER4711") { reference } secret }')).toMatchObject({
    codes: ['INTERNAL'],
  });
  expect(await lastLine('{ case(id: MARKER4711 ')).toMatchObject({ codes: ['BAD_USER_INPUT'], status: 400 });
  expect(await lastLine('{ cases { id } }', { token: 'MARKER4711' })).toMatchObject({
    codes: ['UNAUTHENTICATED'],
    body: null,
  });
  graph.authorities.dis.misbehave = hang;
  expect(await lastLine('{ disCases { id } }')).toMatchObject({ codes: ['TIMEOUT'], silent: ['dis'] });
  expect(lines.find(({ authority }) => authority === 'dis')).toMatchObject({ code: 'TIMEOUT', level: 40 });
  for (const secret of ['MARKER4711', 'SUBJECT', token.slice(-20), 'person_name_key', '{ ']) {
    expect(text).not.toContain(secret);
  }
  await graph.stop();
});
