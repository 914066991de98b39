import type { RoomName } from './sample-authorities.ts';
import { SampleGraph } from './sample-graph.ts';
import {
  answer,
  flood,
  garbage,
  halfReply,
  hang,
  html,
  type Misbehaviour,
  reset,
  trickle,
} from './stub-authority.ts';

const WHOLE = `query Whole($id: ID!) { case(id: $id) {
  id reference stage answers { subgraph state }
  immigration { since level } justice { since level } returnFile { since level } } }`;

const states = (body: { data: { case: { answers: { subgraph: string; state: string }[] } } }) =>
  Object.fromEntries(body.data.case.answers.map(({ subgraph, state }) => [subgraph, state]));

describe.each(['own', 'apollo'])('with the executor %s, when an authority does not answer', (executor) => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start({ GATEWAY_EXECUTOR: executor }));
  beforeEach(() => graph.reset());
  afterAll(() => graph.stop());
  const ask = () => graph.ask(WHOLE, { variables: { id: 'c1' } });

  test('when all answer, the owner of the derived fields is asked twice and the others once each', async () => {
    const whole = await ask();
    expect(whole.errors).toBeUndefined();
    expect(whole.extensions).toBeUndefined();
    expect(whole.data.case.stage).toBe('COMPLETE/COMPLETE/COMPLETE');
    expect(graph.seen('cmm')).toHaveLength(2);
    for (const room of ['dis', 'nec', 'returns'] as const) expect(graph.seen(room)).toHaveLength(1);
  });

  const ways: readonly [string, Misbehaviour, string][] = [
    ['hangs', hang, 'TIMEOUT'],
    ['drops the connection', reset, 'AUTHORITY_UNAVAILABLE'],
    ['is a proxy that answers HTML', html, 'AUTHORITY_UNAVAILABLE'],
    ['answers garbage', garbage, 'AUTHORITY_UNAVAILABLE'],
    ['breaks off half way', halfReply, 'AUTHORITY_UNAVAILABLE'],
    ['begins and never ends', trickle, 'TIMEOUT'],
    ['answers an empty object', answer({}), 'AUTHORITY_UNAVAILABLE'],
    ['answers no entities', answer({ data: { _entities: null } }), 'AUTHORITY_UNAVAILABLE'],
    ['answers too few entities', answer({ data: { _entities: [] } }), 'AUTHORITY_UNAVAILABLE'],
    ['answers a list', answer([{ data: {} }]), 'AUTHORITY_UNAVAILABLE'],
    [
      'does not accept the signature',
      answer({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] }, 401),
      'AUTHORITY_UNAVAILABLE',
    ],
  ];
  test.each(ways)('one that %s costs its own fields only', async (_how, misbehave, code) => {
    graph.authorities.dis.misbehave = misbehave;
    const partly = await ask();
    expect(partly.status).toBe(200);
    expect(partly.data.case).toMatchObject({
      reference: 'CMM-c1',
      stage: 'UNAVAILABLE/COMPLETE/COMPLETE',
      immigration: null,
      justice: { since: '2026-01-01', level: 1 },
      returnFile: { since: '2026-01-01', level: 1 },
    });
    expect(states(partly)).toEqual({ dis: 'UNAVAILABLE', nec: 'COMPLETE', returns: 'COMPLETE' });
    expect(partly.errors).toEqual([
      {
        message: expect.any(String),
        path: ['case'],
        extensions: { code, subgraph: 'dis', correlationId: partly.headers.get('x-correlation-id') },
      },
    ]);
    expect(partly.extensions).toEqual({ partial: [{ subgraph: 'dis', code }] });
  });

  test('one whose whole answer is an error is told as such, and the facts are still handed on', async () => {
    graph.authorities.dis.misbehave = answer({
      data: null,
      errors: [{ message: 'x', extensions: { code: 'CONFLICT' } }],
    });
    const partly = await ask();
    expect(partly.data.case.stage).toBe('UNAVAILABLE/COMPLETE/COMPLETE');
    expect(partly.errors?.map(({ extensions, path }) => [extensions.code, path])).toEqual([
      ['CONFLICT', ['case']],
    ]);
    expect(partly.extensions).toBeUndefined();
  });

  test('one entity that could not be told does not cost the derived fields of the others', async () => {
    graph.authorities.dis.misbehave = answer({
      data: { _entities: [null, { immigrationFacts: { since: '2026-01-01', told: true } }, null] },
    });
    const { data } = await graph.ask('{ cases { id stage } }');
    expect(data.cases.map(({ stage }: { stage: string }) => stage.split('/')[0])).toEqual([
      'UNAVAILABLE',
      'COMPLETE',
      'UNAVAILABLE',
    ]);
  });

  test('three silent ones leave what the owner knows', async () => {
    for (const room of ['dis', 'nec', 'returns'] as const) graph.authorities[room].misbehave = reset;
    const partly = await ask();
    expect(partly.data.case).toMatchObject({
      reference: 'CMM-c1',
      stage: 'UNAVAILABLE/UNAVAILABLE/UNAVAILABLE',
    });
    expect(partly.extensions.partial).toHaveLength(3);
    expect(partly.errors).toHaveLength(3);
  });

  test('in a list the error stands once, at the list', async () => {
    graph.authorities.nec.misbehave = html;
    const partly = await graph.ask('{ cases(first: 3) { id stage justice { since } } }');
    expect(partly.data.cases).toHaveLength(3);
    expect(partly.data.cases[2].stage).toBe('COMPLETE/UNAVAILABLE/COMPLETE');
    expect(partly.errors?.map(({ path }) => path)).toEqual([['cases']]);
  });

  test('null is handed on for facts only: other fields are as they always were', async () => {
    graph.authorities.dis.misbehave = html;
    await ask();
    const [, derived] = graph.seen('cmm');
    expect(derived?.variables.representations).toEqual([
      {
        __typename: 'Case',
        id: 'c1',
        immigrationFacts: null,
        justiceFacts: { since: '2026-01-01', told: true },
        returnFacts: { since: '2026-01-01', told: true },
      },
    ]);
  });

  test('a silent owner leaves the doors of the others', async () => {
    graph.authorities.cmm.misbehave = reset;
    const partly = await graph.ask(
      '{ a: case(id: "c1") { id reference } immigrationOf(caseId: "c1") { since } }',
    );
    expect(partly.data).toEqual({ a: null, immigrationOf: { since: '2026-01-01' } });
    expect(partly.errors).toMatchObject([
      { path: ['a'], extensions: { code: 'AUTHORITY_UNAVAILABLE', subgraph: 'cmm' } },
    ]);
  });

  test('the owner’s derived fields over another authority’s record are lost with the owner', async () => {
    graph.authorities.cmm.misbehave = hang;
    const partly = await graph.ask('{ disCases { id stage immigration { since } } }');
    expect(partly.data.disCases[0]).toEqual({ id: 'c1', stage: null, immigration: { since: '2026-01-01' } });
    expect(partly.extensions.partial).toEqual([{ subgraph: 'cmm', code: 'TIMEOUT' }]);
  });
});

test('the gateway starts with every authority down, and serves each as it comes back', async () => {
  const graph = await new SampleGraph().start({}, ['cmm', 'dis', 'nec', 'returns']);
  const ready = await fetch(`${graph.gateway.url}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  const silent = await graph.ask('{ disCases { id } necCases { id } }');
  expect(silent.data).toEqual({ disCases: null, necCases: null });
  expect(silent.extensions.partial).toHaveLength(2);
  await graph.authorities.nec.up();
  expect((await graph.ask('{ necCases { id } }')).data.necCases).toHaveLength(2);
  await graph.stop();
});

describe('asking again', () => {
  const graph = new SampleGraph();
  beforeAll(() => graph.start());
  beforeEach(() => graph.reset());
  afterAll(() => graph.stop());

  const failOnce = (room: RoomName, misbehave: Misbehaviour) => {
    graph.authorities[room].misbehave = (request, response) => {
      graph.authorities[room].misbehave = undefined;
      misbehave(request, response);
    };
  };

  test('a query is asked once more on a lost connection, as a request of its own', async () => {
    failOnce('dis', reset);
    expect((await graph.ask('{ immigrationOf(caseId: "c1") { since } }')).errors).toBeUndefined();
    const ids = graph.seen('dis').map(({ headers }) => headers['x-request-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  test('a query is not asked again after a bad answer', async () => {
    failOnce('dis', html);
    expect((await graph.ask('{ immigrationOf(caseId: "c1") { since } }')).errors).toHaveLength(1);
    expect(graph.seen('dis')).toHaveLength(1);
  });

  test('a mutation is never asked again', async () => {
    failOnce('dis', reset);
    const lost = await graph.ask('mutation { decideAsImmigrationFile(id: "c1") { since } }');
    expect(lost.errors).toMatchObject([{ extensions: { code: 'AUTHORITY_UNAVAILABLE', subgraph: 'dis' } }]);
    expect(graph.seen('dis')).toHaveLength(1);
  });
});

test('the whole operation has a deadline of its own', async () => {
  const graph = await new SampleGraph().start({
    OPERATION_DEADLINE_MS: '2000',
    AUTHORITY_DEADLINE_MS: '20000',
  });
  const ask = () => graph.ask(WHOLE, { variables: { id: 'c1' } });
  // its plan is made, however busy the machine is
  while (!(await ask()).data?.case?.stage);
  graph.authorities.dis.misbehave = hang;
  const late = await ask();
  expect(late.data.case).toMatchObject({ reference: 'CMM-c1', justice: { level: 1 }, stage: null });
  expect(late.errors?.every(({ extensions }) => extensions.code === 'TIMEOUT')).toBe(true);
  await graph.stop();
});

test('a caller that waits for less is told in time what the others told, and who is missing', async () => {
  const patient = { OPERATION_DEADLINE_MS: '60000', AUTHORITY_DEADLINE_MS: '50000' };
  const graph = await new SampleGraph().start(patient);
  const within = (milliseconds: string) =>
    graph.ask(WHOLE, { variables: { id: 'c1' }, headers: { 'x-answer-within': milliseconds } });
  await within('50000');
  graph.authorities.dis.misbehave = hang;
  const partly = await within('2000');
  expect(partly.data.case).toMatchObject({ justice: { level: 1 }, returnFile: { level: 1 } });
  expect(partly.extensions.partial).toContainEqual({ subgraph: 'dis', code: 'TIMEOUT' });
  expect(partly.extensions.partial).not.toContainEqual(expect.objectContaining({ subgraph: 'nec' }));
  for (const senseless of ['soon', '0', '-1', '1.5']) {
    const { status, errors } = await within(senseless);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
  await graph.stop();
});

test('a client that goes away takes its requests to the authorities with it', async () => {
  const graph = await new SampleGraph().start({
    AUTHORITY_DEADLINE_MS: '20000',
    OPERATION_DEADLINE_MS: '25000',
  });
  const asked = new Promise<void>((begun) => {
    graph.authorities.dis.misbehave = (request) => {
      begun();
      request.socket.once('close', () => given());
    };
  });
  let given: () => void = () => undefined;
  const givenUp = new Promise<void>((done) => {
    given = done;
  });
  const client = new AbortController();
  const answered = graph
    .ask('{ immigrationOf(caseId: "c1") { since } }', { signal: client.signal })
    .catch(() => 'gone');
  await asked;
  client.abort();
  await givenUp;
  expect(await answered).toBe('gone');
  await graph.stop();
});

test('an answer that is far too large is cut off by its size, and costs its own fields only', async () => {
  const graph = await new SampleGraph().start({
    AUTHORITY_DEADLINE_MS: '20000',
    OPERATION_DEADLINE_MS: '25000',
  });
  graph.authorities.dis.misbehave = flood;
  const partly = await graph.ask(WHOLE, { variables: { id: 'c1' } });
  expect(partly.data.case).toMatchObject({ stage: 'UNAVAILABLE/COMPLETE/COMPLETE', justice: { level: 1 } });
  expect(partly.extensions.partial).toEqual([{ subgraph: 'dis', code: 'AUTHORITY_UNAVAILABLE' }]);
  await graph.stop();
});
