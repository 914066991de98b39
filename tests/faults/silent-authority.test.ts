import type { Answer } from '../harness/ask.ts';
import { DEADLINES, kept, type Seeded, startSeeded } from './seeded.ts';
import {
  expectMissing,
  expectSound,
  type Neighbour,
  neighbours,
  untilWhole,
  WHOLE,
  without,
} from './whole-case.ts';

/** The gateway's whole budget, and what a busy machine may need on top. */
const BUDGET_MS = 8_000 + 4_000;

let graph: Seeded;
let whole: Answer;
const ask = async (): Promise<Answer> => {
  const began = Date.now();
  const answer = await graph.ask('cmm-coordinator', WHOLE);
  expect(Date.now() - began).toBeLessThan(BUDGET_MS);
  return answer;
};

beforeAll(async () => {
  graph = await startSeeded({ variables: DEADLINES });
  whole = await untilWhole(ask);
});
afterAll(() => graph.stop());

/** What the rest of the graph still makes of the case, by who is silent. */
const stillDerived = {
  dis: {
    stage: { stage: 'RETURN_PREPARED', unseen: ['DIS'] },
    // CMM's own decision was negative: that alone is never in force while DIS was not heard
    identification: { inForce: null, disagreement: false, unseen: ['DIS'] },
  },
  nec: {
    stage: { stage: 'RETURN_PREPARED', unseen: ['NEC'] },
    identification: { inForce: { authority: 'DIS' }, disagreement: true, unseen: ['NEC'] },
  },
  returns: {
    stage: { stage: 'REFLECTION', unseen: ['RETURNS'] },
    identification: { inForce: { authority: 'DIS' }, disagreement: true, unseen: [] },
  },
} as const;

test('while all four answer, nothing is missing', () => {
  expectSound(whole);
  expect(whole).toMatchObject({ status: 200, errors: [], extensions: undefined });
  expect(whole.data.case.answers.map(({ state }: { state: string }) => state)).not.toContain('UNAVAILABLE');
});

describe.each(neighbours)('%s', (name: Neighbour) => {
  const expectOnlyItsPartMissing = (answer: Answer, code: string) => {
    expectMissing(answer, { [name]: code });
    expect(answer.status).toBe(200);
    expect(answer.data.case).toEqual({ ...without(whole, [name]), ...stillDerived[name] });
  };

  test('killed: the others’ parts stand, and what they tell together', async () => {
    await graph.rooms[name].end('SIGKILL');
    expectOnlyItsPartMissing(await ask(), 'AUTHORITY_UNAVAILABLE');
  });

  test('back again: everything is told, by the same gateway', async () => {
    await graph.rooms[name].start();
    expect((await untilWhole(ask)).data).toEqual(whole.data);
  });

  test('hung: the same within the deadline, and everything once it goes on', async () => {
    graph.rooms[name].signal('SIGSTOP');
    expectOnlyItsPartMissing(await ask(), 'TIMEOUT');
    graph.rooms[name].signal('SIGCONT');
    expect((await untilWhole(ask)).data).toEqual(whole.data);
  });
});

test('two at once, one gone and one hung: both are named, each with its reason', async () => {
  await graph.rooms.dis.end('SIGKILL');
  graph.rooms.returns.signal('SIGSTOP');
  const answer = await ask();
  expectMissing(answer, { dis: 'AUTHORITY_UNAVAILABLE', returns: 'TIMEOUT' });
  expect(answer.data.case).toEqual({
    ...without(whole, ['dis', 'returns']),
    stage: { stage: 'REFERRED', unseen: ['DIS', 'RETURNS'] },
    identification: { inForce: null, disagreement: false, unseen: ['DIS'] },
  });
  graph.rooms.returns.signal('SIGCONT');
  await graph.rooms.dis.start();
  expect((await untilWhole(ask)).data).toEqual(whole.data);
});

test('in a list every case says who was silent, and the answer says it once', async () => {
  await graph.rooms.nec.end('SIGKILL');
  const answer = await graph.ask('cmm-coordinator', {
    query: '{ cases(first: 100) { nodes { id answers { room state } stage { unseen } } } }',
    purpose: 'COORDINATION',
  });
  expectMissing(answer, { nec: 'AUTHORITY_UNAVAILABLE' });
  expect(answer.errors).toHaveLength(1);
  const { nodes } = answer.data.cases;
  expect(nodes).toHaveLength(kept('cmm', 'cases'));
  for (const { answers } of nodes) expect(answers).toContainEqual({ room: 'NEC', state: 'UNAVAILABLE' });
  await graph.rooms.nec.start();
});
