import { openPlanner } from '../../gateway/execution/planner.ts';
import { openPlanning, type Planning } from '../../gateway/execution/planning.ts';
import { compose, sampleSupergraphs } from './sample-supergraphs.ts';

const supergraph = compose(sampleSupergraphs[1] ?? { name: '', subgraphs: {} });

const by = (text: string, caller = 'one', isWanted = () => true) => ({ text, caller, isWanted });

describe('plans that are made in a thread of their own', () => {
  let planning: Planning;
  beforeAll(async () => {
    planning = await openPlanning(supergraph);
  });
  afterAll(() => planning.close());

  test('are those of the planner, each for its own text', async () => {
    const planText = openPlanner(supergraph);
    const texts = [
      '{ ships { tugs price { amount } } }',
      '{ flag { since } }',
      'mutation { cast(number: 1) { name } }',
    ];
    const plans = await Promise.all(texts.map((text) => planning.plan(by(text))));
    expect(plans).toEqual(texts.map((text) => JSON.parse(JSON.stringify(planText(text)))));
  });

  test('a text that cannot be planned harms no other', async () => {
    const given = ['{ nothing }', '{', '{ flag { since } }'].map((text) => planning.plan(by(text)));
    const [unknown, unfinished, good] = await Promise.allSettled(given);
    expect(unknown).toMatchObject({
      status: 'rejected',
      reason: { extensions: { code: 'INVALID_GRAPHQL' } },
    });
    expect([unfinished?.status, good?.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('of very many new texts at once the last are turned away', async () => {
    const texts = Array.from({ length: 200 }, (_, at) => `{ a${at}: flag { since } }`);
    const plans = await Promise.allSettled(texts.map((text) => planning.plan(by(text))));
    const reasons = plans.flatMap((it) => (it.status === 'rejected' ? [it.reason.extensions.code] : []));
    expect(new Set(reasons)).toEqual(new Set(['RATE_LIMITED']));
    expect(plans.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(100);
    expect(planning.waiting).toBe(0);
  });

  test('callers take turns, and of too many the newest of whoever sent most are turned away', async () => {
    const order: string[] = [];
    const plan = (text: string, caller: string) =>
      planning.plan(by(text, caller)).finally(() => order.push(caller));
    const many = Array.from({ length: 110 }, (_, at) => plan(`{ b${at}: flag { since } }`, 'many'));
    const few = [0, 1].map((at) => plan(`{ c${at}: flag { since } }`, 'few'));
    const told = await Promise.allSettled([...few, ...many]);
    const failed = told.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
    expect(failed).toEqual(Array.from({ length: 11 }, (_, at) => at + 101));
    const planned = order.filter((_, at) => at >= 11);
    expect(planned.slice(0, 5).filter((caller) => caller === 'few')).toHaveLength(2);
  });

  test('what nobody waits for any more is not planned', async () => {
    const first = planning.plan(by('{ d: flag { since } }'));
    const left = planning.plan(by('{ e: flag { since } }', 'two', () => false));
    await expect(left).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
    await first;
  });

  test('once it is closed, whoever waits is told', async () => {
    const other = await openPlanning(supergraph);
    const waiting = Promise.allSettled([
      other.plan(by('{ ships { tugs } }')),
      other.plan(by('{ flag { since } }')),
    ]);
    await other.close();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

test('a text that takes too long is turned away, and the next time at once; others are planned after it', async () => {
  const ours = sampleSupergraphs.find(({ name }) => name === 'ours');
  const planning = await openPlanning(compose(ours ?? { name: '', subgraphs: {} }));
  const inward = Array.from({ length: 9 }, (_, at) => at + 1).map(
    (at) =>
      `fragment F${at} on Case { stage { stage } mergedCases { ...F${at - 1} } immigration { case { ...F${at - 1} } } justice { case { ...F${at - 1} } } }`,
  );
  const slow = `{ cases(first: 1) { nodes { ...F9 } } } fragment F0 on Case { id } ${inward.join(' ')}`;
  const turnedAway = { extensions: { code: 'LIMIT_EXCEEDED' } };
  try {
    const first = planning.plan(by(slow));
    const other = planning.plan(by('{ case(id: "1") { id } }', 'another'));
    await expect(first).rejects.toMatchObject(turnedAway);
    await expect(planning.plan(by(slow))).rejects.toMatchObject(turnedAway);
    expect(planning.waiting).toBe(1);
    expect(await other).toMatchObject({ kind: 'QueryPlan' });
  } finally {
    await planning.close();
  }
}, 60_000);

test('a supergraph that is none is told at once', async () => {
  await expect(openPlanning('type Query { a: Int }')).rejects.toThrow();
});
