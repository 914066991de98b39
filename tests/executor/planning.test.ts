import { openPlanner } from '../../gateway/execution/planner.ts';
import { openPlanning, type Planning } from '../../gateway/execution/planning.ts';
import { compose, sampleSupergraphs } from './sample-supergraphs.ts';

const supergraph = compose(sampleSupergraphs[1] ?? { name: '', subgraphs: {} });

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
    const plans = await Promise.all(texts.map((text) => planning.plan(text)));
    expect(plans).toEqual(texts.map((text) => JSON.parse(JSON.stringify(planText(text)))));
  });

  test('a text that cannot be planned harms no other', async () => {
    const given = ['{ nothing }', '{', '{ flag { since } }'].map((text) => planning.plan(text));
    const [unknown, unfinished, good] = await Promise.allSettled(given);
    expect(unknown).toMatchObject({
      status: 'rejected',
      reason: { extensions: { code: 'INVALID_GRAPHQL' } },
    });
    expect([unfinished?.status, good?.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('of very many new texts at once the last are turned away', async () => {
    const texts = Array.from({ length: 200 }, (_, at) => `{ a${at}: flag { since } }`);
    const plans = await Promise.allSettled(texts.map((text) => planning.plan(text)));
    const reasons = plans.flatMap((it) => (it.status === 'rejected' ? [it.reason.extensions.code] : []));
    expect(new Set(reasons)).toEqual(new Set(['RATE_LIMITED']));
    expect(plans.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(100);
    expect(planning.waiting).toBe(0);
  });

  test('once it is closed, whoever waits is told', async () => {
    const other = await openPlanning(supergraph);
    const waiting = Promise.allSettled([other.plan('{ ships { tugs } }'), other.plan('{ flag { since } }')]);
    await other.close();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

test('a supergraph that is none is told at once', async () => {
  await expect(openPlanning('type Query { a: Int }')).rejects.toThrow();
});
