import { randomUUID } from 'node:crypto';
import { entriesOf } from '../decisions/traces.ts';
import type { Answer } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { openTestRoom } from '../harness/room.ts';
import { cmmActs } from './cmm-acts.ts';
import { stageOn } from './stage.ts';

/** `mergeCases` asks DIS, the courts and the Return Agency, of both cases: sent again, it asks nobody. */

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const act = cmmActs.find(({ mutation }) => mutation === 'mergeCases');
const [who = '', purpose = ''] = (act?.as ?? '').split(' ');
const merging = async (idempotencyKey = randomUUID()) => {
  const input = await act?.input(stageOn(graph, () => {}));
  return () => ({
    query: mutationText('mergeCases', 'status'),
    variables: { input },
    purpose,
    idempotencyKey,
    correlationId: randomUUID(),
  });
};
type Attempt = ReturnType<Awaited<ReturnType<typeof merging>>>;

/** How often each of the others was asked for the sake of these. */
const questions = (attempts: readonly Attempt[]): Promise<number[]> =>
  Promise.all(
    (['dis', 'nec', 'returns'] as const).map(async (room) => {
      const of = attempts.map(({ correlationId }) => entriesOf(graph.rooms[room].db, correlationId));
      return (await Promise.all(of)).flat().length;
    }),
  );

const inShort = ({ data, errors }: Answer): string =>
  data?.done?.id ?? data?.done?.unavailable ?? errors[0]?.extensions.code;

test('of several at the same moment each asks for itself while the fact cannot be had, and then it is done', async () => {
  const alone = await openTestRoom('cmm', databases);
  try {
    const attempt = await merging();
    const told = await Promise.all([1, 2, 3, 4].map(() => alone.ask(who, attempt())));
    expect(told.map(inShort)).toEqual(['DIS', 'DIS', 'DIS', 'DIS']);
    const id = inShort(await graph.rooms.cmm.ask(who, attempt()));
    expect([id, inShort(await alone.ask(who, attempt()))]).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      id,
    ]);
  } finally {
    await alone.stop();
  }
});

test('64 of one at the same moment ask the others once; what came of it is told without them', async () => {
  const { dis, nec, returns } = graph.rooms;
  // on a busy machine the one that is in takes its time, and the others wait for it all the same
  const cmm = await openTestRoom('cmm', databases, { graphUrl: graph.url, askDeadlineMs: 60_000 });
  const single = (await merging())();
  expect(inShort(await cmm.ask(who, single))).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/));
  const once = await questions([single]);
  expect(Math.min(...once)).toBeGreaterThan(0);

  const attempt = await merging();
  const attempts = Array.from({ length: 64 }, attempt);
  const told = (await Promise.all(attempts.map((asked) => cmm.ask(who, asked)))).map(inShort);
  const [id] = told.filter((each) => each !== 'CONFLICT');
  expect(id).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/));
  expect(new Set(told)).toEqual(new Set([id, 'CONFLICT']));
  // those who waited for it got it
  expect(told.filter((each) => each === id).length).toBeGreaterThan(10);
  expect(await questions(attempts)).toEqual(once);

  const again = attempt();
  expect([inShort(await cmm.ask(who, again)), await questions([again])]).toEqual([id, [0, 0, 0]]);
  const other = await merging(again.idempotencyKey);
  const changed = other();
  expect([inShort(await cmm.ask(who, changed)), await questions([changed])]).toEqual(['CONFLICT', [0, 0, 0]]);

  await Promise.all([dis, nec, returns].map((room) => room.stop()));
  expect(inShort(await cmm.ask(who, attempt()))).toBe(id);
  await cmm.stop();
});
