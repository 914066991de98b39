import type { ServerResponse } from 'node:http';
import { SampleGraph } from './sample-graph.ts';
import { answer, hang, html, type Misbehaviour, reset, send } from './stub-authority.ts';

const OF_DIS = '{ immigrationOf(caseId: "c1") { since } }';
const OF_DIS_AND_NEC = '{ immigrationOf(caseId: "c1") { since } justiceOf(caseId: "c1") { since } }';
const DECIDE = 'mutation { decideAsImmigrationFile(id: "c1") { since } }';
const WELL = { immigrationOf: { since: '2026-01-01' } };
const AN_HOUR = '3600000';

const twice = async (work: () => Promise<unknown>) => {
  await work();
  await work();
};

/** Takes requests, and answers them when it is told to. */
function holding() {
  const held: ServerResponse[] = [];
  let arrived: () => void = () => undefined;
  const misbehave: Misbehaviour = (_request, response) => {
    held.push(response);
    arrived();
  };
  return {
    misbehave,
    has: async (count: number) => {
      while (held.length < count) await new Promise<void>((done) => (arrived = done));
    },
    release: () => {
      for (const response of held.splice(0)) send(response, 200, { data: WELL });
    },
  };
}

describe('an authority that has failed twice, where two failures are enough', () => {
  let graph: SampleGraph;
  const start = async (openMs: string) => {
    graph = await new SampleGraph().start({
      BREAKER_FAILURES: '2',
      BREAKER_OPEN_MS: openMs,
      OPERATION_DEADLINE_MS: '60000',
    });
  };
  afterEach(() => graph.stop());
  const ask = (query = OF_DIS, headers = {}) => graph.ask(query, { headers });
  const isAsked = async () => {
    graph.seen('dis');
    await ask();
    return graph.seen('dis').length > 0;
  };

  const failures: readonly [string, Misbehaviour][] = [
    ['said nothing', hang],
    ['dropped the connection', reset],
    ['been a proxy without it', html],
    ['answered that it cannot', answer({ errors: [{ message: 'x' }] }, 503)],
  ];
  test.each(failures)('by having %s, is not asked any more', async (_how, misbehave) => {
    await start(AN_HOUR);
    graph.authorities.dis.misbehave = misbehave;
    await twice(ask);
    graph.reset();
    const partly = await ask(OF_DIS_AND_NEC);
    expect(partly).toMatchObject({
      status: 200,
      data: { immigrationOf: null, justiceOf: { since: '2026-01-01' } },
      errors: [{ path: ['immigrationOf'], extensions: { code: 'AUTHORITY_UNAVAILABLE', subgraph: 'dis' } }],
      extensions: { partial: [{ subgraph: 'dis', code: 'AUTHORITY_UNAVAILABLE' }] },
    });
    expect((await ask(DECIDE)).errors).toMatchObject([{ extensions: { code: 'AUTHORITY_UNAVAILABLE' } }]);
    expect(graph.seen('dis')).toEqual([]);
  });

  const notItsFailure: readonly [string, Misbehaviour][] = [
    [
      'an error of its own',
      answer({ data: null, errors: [{ message: 'x', extensions: { code: 'CONFLICT' } }] }),
    ],
    ['a fault of its own', answer({ errors: [{ message: 'x', extensions: { code: 'INTERNAL' } }] }, 500)],
    ['a refusal', answer({ errors: [{ message: 'x', extensions: { code: 'BAD_USER_INPUT' } }] }, 400)],
    ['more than is read', answer({ data: 'x'.repeat(33 * 1024 * 1024) })],
  ];
  test.each(notItsFailure)('is asked on when it answers with %s', async (_what, misbehave) => {
    await start(AN_HOUR);
    graph.authorities.dis.misbehave = misbehave;
    await twice(ask);
    expect(await isAsked()).toBe(true);
  });

  test('is asked on after an answer between two failures', async () => {
    await start(AN_HOUR);
    for (const misbehave of [reset, undefined, reset]) {
      graph.authorities.dis.misbehave = misbehave;
      await ask();
    }
    expect(await isAsked()).toBe(true);
  });

  test('is asked on when it was its callers who did not wait', async () => {
    await start(AN_HOUR);
    graph.authorities.dis.misbehave = hang;
    await twice(() => ask(OF_DIS, { 'x-answer-within': '100' }));
    const { misbehave, has } = holding();
    graph.authorities.dis.misbehave = misbehave;
    await twice(async () => {
      const client = new AbortController();
      const gone = graph.ask(OF_DIS, { signal: client.signal }).catch(() => 'gone');
      await has(1);
      client.abort();
      expect(await gone).toBe('gone');
    });
    expect(await isAsked()).toBe(true);
  });

  test('is tried with one request after a while, and let in again when that is answered', async () => {
    await start('1');
    graph.authorities.dis.misbehave = hang;
    await twice(ask);
    graph.seen('dis');
    const { misbehave, has, release } = holding();
    graph.authorities.dis.misbehave = misbehave;
    const probe = ask();
    await has(1);
    expect((await ask()).extensions.partial).toEqual([{ subgraph: 'dis', code: 'AUTHORITY_UNAVAILABLE' }]);
    expect(graph.seen('dis')).toHaveLength(1);
    release();
    expect((await probe).data).toEqual(WELL);
    const together = [ask(), ask()];
    await has(2);
    release();
    for (const { data } of await Promise.all(together)) expect(data).toEqual(WELL);
  });

  test('is not let in again because a caller gave up the request that tried it', async () => {
    await start('1');
    graph.authorities.dis.misbehave = hang;
    await twice(ask);
    await ask(OF_DIS, { 'x-answer-within': '100' });
    graph.seen('dis');
    const { misbehave, has, release } = holding();
    graph.authorities.dis.misbehave = misbehave;
    const probe = ask();
    await has(1);
    expect((await ask()).extensions.partial).toHaveLength(1);
    expect(graph.seen('dis')).toHaveLength(1);
    release();
    await probe;
  });
});

test('an authority has a limited number of requests at once; it alone is not asked beyond it', async () => {
  const graph = await new SampleGraph().start({
    AUTHORITY_REQUESTS: '2',
    AUTHORITY_DEADLINE_MS: '60000',
    OPERATION_DEADLINE_MS: '60000',
  });
  const { misbehave, has, release } = holding();
  graph.authorities.dis.misbehave = misbehave;
  const two = [graph.ask(OF_DIS), graph.ask(OF_DIS)];
  await has(2);
  const partly = await graph.ask(OF_DIS_AND_NEC);
  expect(partly.data).toEqual({ immigrationOf: null, justiceOf: { since: '2026-01-01' } });
  expect(partly.extensions.partial).toEqual([{ subgraph: 'dis', code: 'AUTHORITY_UNAVAILABLE' }]);
  expect(graph.seen('dis')).toHaveLength(2);
  release();
  for (const { data } of await Promise.all(two)) expect(data).toEqual(WELL);
  graph.reset();
  expect((await graph.ask(OF_DIS)).data).toEqual(WELL);
  await graph.stop();
});
