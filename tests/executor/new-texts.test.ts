import { pino } from 'pino';
import { Deadline } from '../../gateway/deadline.ts';
import { openPlanning, openReader } from '../../gateway/execution/new-texts.ts';
import { openPlanner } from '../../gateway/execution/planner.ts';
import { openThread, type Thread } from '../../gateway/execution/thread.ts';
import type { Caller } from '../../shared/caller.ts';
import { compose, sampleSupergraphs } from './sample-supergraphs.ts';

const supergraph = compose(sampleSupergraphs[1] ?? { name: '', subgraphs: {} });

const silent = pino({ level: 'silent' });
const endless = new Deadline(1_000);
endless.clear();

const by = (text: string, subject = 'one', deadline = endless): Parameters<Thread<string>['make']> => [
  { text },
  { caller: { subject } as Caller, deadline },
];

describe('plans that are made in a thread of their own', () => {
  let planning: Thread<string>;
  beforeAll(async () => {
    planning = await openPlanning(supergraph, silent);
  });
  afterAll(() => planning.close());

  test('are those of the planner, each for its own text', async () => {
    const planText = openPlanner(supergraph);
    const texts = [
      '{ ships { tugs price { amount } } }',
      '{ flag { since } }',
      'mutation { cast(number: 1) { name } }',
    ];
    const plans = await Promise.all(texts.map((text) => planning.make(...by(text))));
    expect(plans).toEqual(texts.map((text) => JSON.stringify(planText(text))));
  });

  test('a text that cannot be planned harms no other', async () => {
    const given = ['{ nothing }', '{', '{ flag { since } }'].map((text) => planning.make(...by(text)));
    const [unknown, unfinished, good] = await Promise.allSettled(given);
    expect(unknown).toMatchObject({
      status: 'rejected',
      reason: { extensions: { code: 'INVALID_GRAPHQL' } },
    });
    expect([unfinished?.status, good?.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('of very many new texts at once the last are turned away', async () => {
    const texts = Array.from({ length: 200 }, (_, at) => `{ a${at}: flag { since } }`);
    const plans = await Promise.allSettled(texts.map((text) => planning.make(...by(text))));
    const reasons = plans.flatMap((it) => (it.status === 'rejected' ? [it.reason.extensions.code] : []));
    expect(new Set(reasons)).toEqual(new Set(['RATE_LIMITED']));
    expect(plans.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(100);
    expect(planning.waiting).toBe(0);
  });

  test('callers take turns, and of too many the newest of whoever sent most are turned away', async () => {
    const order: string[] = [];
    const plan = (text: string, caller: string) =>
      planning.make(...by(text, caller)).finally(() => order.push(caller));
    const many = Array.from({ length: 110 }, (_, at) => plan(`{ b${at}: flag { since } }`, 'many'));
    const few = [0, 1].map((at) => plan(`{ c${at}: flag { since } }`, 'few'));
    const told = await Promise.allSettled([...few, ...many]);
    const failed = told.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
    expect(failed).toEqual(Array.from({ length: 11 }, (_, at) => at + 101));
    const planned = order.filter((_, at) => at >= 11);
    expect(planned.slice(0, 5).filter((caller) => caller === 'few')).toHaveLength(2);
  });

  test('who joins a text that waits gets it in whichever turn comes first, and keeps it when the other is turned away', async () => {
    const order: string[] = [];
    const plan = (text: string, caller: string) =>
      planning.make(...by(text, caller)).finally(() => order.push(text));
    const [shared, last] = ['{ e: flag { since } }', '{ f100: flag { since } }'];
    const many = Array.from({ length: 100 }, (_, at) => plan(`{ f${at}: flag { since } }`, 'many'));
    const first = plan(shared, 'many');
    const joined = [plan(shared, 'joins'), plan(shared, 'joins')];
    const beyond = plan(last, 'few');
    const told = await Promise.allSettled([...many, first, ...joined, beyond]);
    expect(order.lastIndexOf(shared)).toBeLessThan(10);
    const failed = told.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
    expect(failed).toEqual([99]);
  });

  test('many who ask for the same wait for one', async () => {
    const before = planning.waiting;
    const plans = Array.from({ length: 200 }, (_, at) =>
      planning.make(...by('{ d: flag { since } }', `${at}`)),
    );
    expect(planning.waiting - before).toBe(1);
    expect(new Set(await Promise.all(plans)).size).toBe(1);
  });

  test('once it is closed, whoever waits is told', async () => {
    const other = await openPlanning(supergraph, silent);
    const waiting = Promise.allSettled([
      other.make(...by('{ ships { tugs } }')),
      other.make(...by('{ flag { since } }')),
    ]);
    await other.close();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('a text that takes too long', () => {
  const ours = sampleSupergraphs.find(({ name }) => name === 'ours');
  const inward = Array.from({ length: 9 }, (_, at) => at + 1).map(
    (at) =>
      `fragment F${at} on Case { stage { stage } mergedCases { ...F${at - 1} } immigration { case { ...F${at - 1} } } justice { case { ...F${at - 1} } } }`,
  );
  const slow = `{ cases(first: 1) { nodes { ...F9 } } } fragment F0 on Case { id } ${inward.join(' ')}`;
  const quick = '{ case(id: "1") { id } }';
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  let planning: Thread<string>;
  beforeAll(async () => {
    planning = await openPlanning(compose(ours ?? { name: '', subgraphs: {} }), log);
  });
  afterAll(() => planning.close());

  test('is not begun once nobody waits for it', async () => {
    const deadline = new Deadline(60_000);
    const first = planning.make(...by('{ case(id: "1") { reference } }'));
    const left = planning.make(...by(slow, 'two', deadline));
    deadline.giveUp();
    await expect(left).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
    await Promise.all([first, planning.make(...by(quick))]);
    expect(planning.tooSlow.entries).toBe(0);
  });

  test('is turned away, and the next time at once; others are planned after it', async () => {
    const turnedAway = { extensions: { code: 'LIMIT_EXCEEDED' } };
    const first = planning.make(...by(slow));
    const other = planning.make(...by(quick, 'another'));
    await expect(first).rejects.toMatchObject(turnedAway);
    await expect(planning.make(...by(slow))).rejects.toMatchObject(turnedAway);
    expect(planning.waiting).toBe(1);
    expect(JSON.parse(await other)).toMatchObject({ kind: 'QueryPlan' });
    const again = slow.replace('first: 1', 'first: 2');
    await expect(planning.make(...by(again))).rejects.toMatchObject(turnedAway);
    // at once, while the thread that hung is being ended
    const next = planning.make(...by('{ case(id: "2") { id } }'));
    expect(JSON.parse(await next)).toMatchObject({ kind: 'QueryPlan' });
    const said = lines.map((line) => JSON.parse(line)).map(({ thread, msg }) => [thread, msg]);
    expect(said).toEqual(Array(2).fill(['planner-worker', 'a text took too long']));
  }, 60_000);
});

describe('a text that waits for a processor is not to blame', () => {
  let lines: string[];
  let processor: Int32Array;
  let thread: Thread<string>;
  beforeEach(async () => {
    lines = [];
    const data = new SharedArrayBuffer(8);
    processor = new Int32Array(data);
    thread = await openThread<string>({
      file: '../../../tests/executor/fixtures/first-text-waits',
      data,
      work: 'to wait',
      tooMuch: 'This operation takes too long.',
      log: pino({}, { write: (line: string) => lines.push(line) }),
    });
  });
  afterEach(() => thread.close());

  test('and goes on for as long as somebody waits for it', async () => {
    const deadline = new Deadline(30_000);
    const made = thread.make(...by('{ flag }', 'one', deadline));
    setTimeout(() => Atomics.notify(processor, 1), 4_000);
    expect(await made).toBe('{ flag }');
    expect(lines).toEqual([]);
    deadline.clear();
  });

  test('and is tried again by whoever asks next', async () => {
    const code = 'TIMEOUT';
    const first = thread.make(...by('{ flag }', 'one', new Deadline(4_000)));
    await expect(first).rejects.toMatchObject({ extensions: { code } });
    expect(await thread.make(...by('{ tug }'))).toBe('{ tug }');
    expect(await thread.make(...by('{ flag }'))).toBe('{ flag }');
    expect(thread.tooSlow.entries).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ isToBlame: false }]);
  });
});

test('a supergraph that is none is told at once', async () => {
  await expect(openPlanning('type Query { a: Int }', silent)).rejects.toThrow();
});

describe('texts that are read in a thread of their own', () => {
  let reader: Awaited<ReturnType<typeof openReader>>;
  beforeAll(async () => {
    const schemaSdl =
      'type Query { one(of: Int): String @deprecated } type Mutation { act: Int } type Subscription { told: Int }';
    reader = await openReader({ schemaSdl, isOpen: false }, silent);
  });
  afterAll(() => reader.close());
  const read = (text: string, operationName?: string) =>
    reader.make({ text, operationName }, { caller: null, deadline: endless });

  test('are told without their values, which come beside', async () => {
    expect(await read('{ one(of: 3) }')).toEqual({
      text: 'query ($literal0: Int!) {\n  one(of: $literal0)\n}',
      given: { literal0: 3 },
    });
    expect(await read('query A { one } mutation B { act }', 'B')).toEqual({
      text: 'mutation B {\n  act\n}',
      given: {},
    });
  });

  test.each([
    ['no GraphQL', '{'],
    ['a field that is none', '{ two }'],
    ['a field under the name of types', '{ __typename: one }'],
    ['more than is allowed', `{ ${'one '.repeat(21)} }`],
    ['one of several', 'query A { one } query B { one }'],
    ['a subscription', 'subscription { told }'],
    ['about the schema only', '{ __schema { types { name } } }'],
    ['fragments in fragments', '{ ...A } fragment A on Query { ...A }'],
    ['nested without end', `${'{ one '.repeat(1_990)}`],
  ])('what is %s is not good', async (_what, text) => {
    expect(await read(text)).toBeNull();
  });

  test('what is of a kind that there is not is not good', async () => {
    const other = await openReader({ schemaSdl: 'type Query { one: Int }', isOpen: false }, silent);
    const read = await other.make({ text: 'mutation { one }' }, { caller: null, deadline: endless });
    await other.close();
    expect(read).toBeNull();
  });

  test('a schema that is none is told at once', async () => {
    await expect(openReader({ schemaSdl: 'type', isOpen: false }, silent)).rejects.toThrow();
  });
});
