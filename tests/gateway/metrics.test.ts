import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gatewayOptions } from '../../gateway/env.ts';
import { startGateway } from '../../gateway/server.ts';
import { SampleGraph } from './sample-graph.ts';
import { hang, reset } from './stub-authority.ts';

const METRICS = { METRICS_PORT: '0' };

const readMetrics = async ({ gateway }: SampleGraph) => (await fetch(gateway.metricsUrl as string)).text();

/** Every sample of a metric, by its labels as they stand. */
const samplesOf = (text: string, name: string) =>
  Object.fromEntries(
    [...text.matchAll(new RegExp(`^${name}(?:\\{(.*)\\})? (\\S+)$`, 'gm'))].map(([, labels = '', value]) => [
      labels.replaceAll('"', ''),
      Number(value),
    ]),
  );

describe('/metrics', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start({ ...METRICS, BREAKER_FAILURES: '2', BREAKER_OPEN_MS: '3600000' }));
  beforeEach(() => graph.reset());
  afterAll(() => graph.stop());
  const samples = async (name: string) => samplesOf(await readMetrics(graph), `gateway_${name}`);

  test('counts requests, by status, and errors, by code', async () => {
    await graph.ask('query Look { case(id: "c1") { id reference } }');
    await graph.ask('{ case(id: ');
    await graph.ask('{ cases { id } }', { token: null });
    await graph.ask('{ secret }');
    expect(await samples('requests_total')).toEqual({ 'status=200': 2, 'status=400': 1, 'status=401': 1 });
    expect(await samples('errors_total')).toEqual({
      'code=BAD_USER_INPUT': 1,
      'code=UNAUTHENTICATED': 1,
      'code=INTERNAL': 1,
    });
  });

  test('tells how long operations took, by their names, and authorities', async () => {
    const before = await samples('authority_seconds_count');
    await graph.ask('query Look { case(id: "c1") { id reference immigration { since } } }');
    expect(await samples('operation_seconds_count')).toMatchObject({
      'operation=Look': 2,
      'operation=(none)': 3,
    });
    const after = await samples('authority_seconds_count');
    for (const authority of ['cmm', 'dis']) {
      const labels = `authority=${authority},outcome=answered`;
      expect(after[labels]).toBe((before[labels] ?? 0) + 1);
    }
  });

  test('tells what caches hold and knew, and what was planned', async () => {
    const reads = await samples('cache_reads_total');
    const entries = await samples('cache_entries');
    const text = (id: string) => `query New { case(id: "${id}") { id } }`;
    // new; known; known but for the value in it
    for (const id of ['c2', 'c2', 'c3']) expect((await graph.ask(text(id))).errors).toBeUndefined();
    const readsAfter = await samples('cache_reads_total');
    const entriesAfter = await samples('cache_entries');
    const more = (cache: string) => ({
      entries: (entriesAfter[`cache=${cache}`] ?? 0) - (entries[`cache=${cache}`] ?? 0),
      known: ['yes', 'no'].map(
        (known) =>
          (readsAfter[`cache=${cache},known=${known}`] ?? 0) - (reads[`cache=${cache},known=${known}`] ?? 0),
      ),
    });
    expect(more('texts')).toEqual({ entries: 2, known: [1, 2] });
    expect(more('plans')).toEqual({ entries: 1, known: [2, 1] });
    // these are for what Apollo's server answers
    for (const cache of ['documents', 'measured texts'])
      expect(more(cache)).toEqual({ entries: 0, known: [0, 0] });
    expect(entriesAfter).toHaveProperty('cache=tokens');
    const characters = await samples('cache_characters');
    for (const [cache, amount] of Object.entries(entriesAfter))
      expect([cache, (characters[cache] ?? 0) > 0]).toEqual([cache, amount > 0]);
    expect(await samples('handed_over_total')).toEqual({ '': 0 });
    expect((await samples('verbatim_total'))['']).toBeGreaterThan(0);
    expect(await samples('new_texts_waiting')).toEqual({ '': 0 });
  });

  test('tells who is silent, whose breaker is open, and who is not asked for that', async () => {
    const ask = () => graph.ask('{ immigrationOf(caseId: "c1") { since } }');
    graph.authorities.dis.misbehave = hang;
    await ask();
    graph.authorities.dis.misbehave = reset;
    await ask();
    await ask();
    expect(await samples('silent_total')).toEqual({
      'authority=dis,code=TIMEOUT': 1,
      'authority=dis,code=AUTHORITY_UNAVAILABLE': 2,
    });
    expect(await samples('authority_seconds_count')).toMatchObject({
      'authority=dis,outcome=late': 1,
      'authority=dis,outcome=silent': 1,
      'authority=dis,outcome=not asked': 1,
    });
    expect(await samples('authority_breaker')).toMatchObject({
      'authority=dis,state=open': 1,
      'authority=dis,state=closed': 0,
      'authority=nec,state=open': 0,
      'authority=nec,state=closed': 1,
    });
    expect(await samples('authority_requests')).toEqual({
      'authority=cmm': 0,
      'authority=dis': 0,
      'authority=nec': 0,
      'authority=returns': 0,
    });
  });

  test('tells of the process: the delay of its event loop, and its memory', async () => {
    const text = await readMetrics(graph);
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
      expect(samplesOf(text, name)).toEqual({ '': expect.any(Number) });
  });

  test('gives the last hundred names a label and no other, and none to what was not answered', async () => {
    await graph.ask('query NotAnswered { secret }');
    await graph.ask(`query ${'L'.repeat(61)} { case(id: "c1") { id } }`);
    for (let at = 0; at < 110; at += 1) {
      await graph.ask(`query Name${at} { case(id: "c1") { id } }`);
      await graph.ask('query EveryDay { case(id: "c1") { id } }');
    }
    const names = Object.keys(await samples('operation_seconds_count'));
    expect(names).toHaveLength(100 + 2);
    expect(names).toEqual(
      expect.arrayContaining([
        'operation=(none)',
        'operation=(other)',
        'operation=EveryDay',
        'operation=Name109',
      ]),
    );
    expect(names.join()).not.toMatch(/NotAnswered|LLL|Name10,/);
  });

  test('says nothing of what was asked, of whom, or by whom', async () => {
    const token = await graph.token({ sub: 'MARKER4711' });
    await graph.ask('query ($id: ID!) { case(id: $id) { id } secret }', {
      token,
      variables: { id: 'MARKER4711' },
      headers: { 'x-correlation-id': '00000000-0000-4000-8000-00000004711a' },
    });
    await graph.ask('{ case(id: "MARKER4711") { id } }', { token });
    const text = await readMetrics(graph);
    for (const secret of ['MARKER4711', '00004711a', 'person_name_key', token.slice(-20), '127.0.0.1'])
      expect(text).not.toContain(secret);
  });

  test('is not where clients are, and nothing else is where it is', async () => {
    expect((await fetch(`${graph.gateway.url}/metrics`)).status).toBe(404);
    const { origin } = new URL(graph.gateway.metricsUrl as string);
    for (const path of ['/', '/graphql', '/health/live', '/metrics/'])
      expect((await fetch(`${origin}${path}`)).status).toBe(404);
    expect((await fetch(`${origin}/metrics`, { method: 'POST' })).status).toBe(404);
  });
});

test('nothing is measured unless a port is named, and then on loopback', async () => {
  const graph = await new SampleGraph().start();
  expect(graph.gateway.metricsUrl).toBeNull();
  expect(gatewayOptions({ ...graph.variables, METRICS_PORT: '9464' }).metrics).toEqual({
    host: '127.0.0.1',
    port: 9464,
  });
  await graph.stop();
});

test('a gateway whose port for metrics is in use does not start', async () => {
  const graph = await new SampleGraph().start();
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const METRICS_PORT = String((other.address() as AddressInfo).port);
  await expect(startGateway(gatewayOptions({ ...graph.variables, METRICS_PORT }))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await new Promise((done) => other.close(done));
  await graph.stop();
});
