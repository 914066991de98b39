import { FULL_STORY, stories } from '../../dev/caseload/stories.ts';
import { writeRoom } from '../../dev/caseload/write.ts';
import { dayOf } from '../../shared/day.ts';
import type { Asked } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { MARK, saysWhich } from './turned-away.ts';

let databases: Databases;
let graph: TestGraph;
let id: string;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  const story = stories(dayOf(new Date())).find(({ name }) => name === FULL_STORY);
  if (!story) throw new Error('the sample caseload has no full story');
  id = story.caseId;
  for (const { name, db } of Object.values(graph.rooms))
    await writeRoom(db, name as 'cmm' | 'dis' | 'nec' | 'returns', [story.rows]);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const QUERY = `query ($id: ID!, $first: Int, $after: String) { case(id: $id) { timeline(first: $first, after: $after) {
  nodes { id on kind room } pageInfo { hasNextPage hasPreviousPage endCursor }
} } }`;
const asked = (variables: object): Asked => ({
  query: QUERY,
  variables: { id, ...variables },
  purpose: 'COORDINATION',
});
const page = async (variables: object) => {
  const { data, errors } = await graph.ask('cmm-coordinator', asked(variables));
  expect(errors).toEqual([]);
  return data.case.timeline;
};

test('walked page by page it tells every event of every room once, in order', async () => {
  const { nodes: all } = await page({ first: 100 });
  expect(new Set(all.map(({ room }: { room: string }) => room)).size).toBeGreaterThan(2);
  const days = all.map(({ on }: { on: string }) => on);
  expect(days).toEqual([...days].sort());
  const walked = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Awaited<ReturnType<typeof page>> = await page({ first: 2, after });
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    walked.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(walked).toEqual(all);
});

describe.each([
  ['the gateway', (it: Asked) => graph.ask('cmm-coordinator', it)],
  ['the room itself', (it: Asked) => graph.rooms.cmm.ask('cmm-coordinator', it)],
])('%s', (_way, ask) => {
  test.each([0, -1, 101, 2 ** 31, MARK])('first: %p is turned away by name', async (first) => {
    saysWhich(await ask(asked({ first })), 'first');
  });

  test.each(['', MARK, Buffer.from(MARK).toString('base64url')])('so is the cursor %p', async (after) => {
    saysWhich(await ask(asked({ after })), 'after');
  });
});
