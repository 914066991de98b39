import { randomUUID } from 'node:crypto';
import { cmmCase, immigrationFile, justiceFile, returnFile } from '../decisions/on-file.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { entriesOfOperation } from './entries.ts';

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

test('every request of one operation leaves its entry, in every room, under the correlation id that the client is told', async () => {
  const caseId = await immigrationFile(graph.rooms.dis.db);
  await cmmCase(graph.rooms.cmm.db, caseId);
  await justiceFile(graph.rooms.nec.db, caseId);
  await returnFile(graph.rooms.returns.db, caseId, 'OFFERED');
  const { errors, headers } = await graph.ask('cmm-coordinator', {
    query: `query Whole($id: ID!) { case(id: $id) { reference stage { stage } immigration { openedOn } justice { presenceRequired } returnFile { returns { status } } } }`,
    variables: { id: caseId },
    purpose: 'COORDINATION',
  });
  expect(errors).toEqual([]);
  const correlationId = headers.get('x-correlation-id') ?? '';
  const entries = await Promise.all(
    Object.values(graph.rooms).map(
      async ({ name, db }) => [name, await entriesOfOperation(db, correlationId)] as const,
    ),
  );
  // CMM opens the case, and is asked again once the others have told their facts
  expect(entries.map(([room, of]) => [room, of.length])).toEqual([
    ['cmm', 2],
    ['dis', 1],
    ['nec', 1],
    ['returns', 1],
  ]);
  const all = entries.flatMap(([, of]) => of);
  for (const entry of all)
    expect(entry).toMatchObject({
      case_ids: [caseId],
      purpose: 'COORDINATION',
      authority: 'CMM',
      outcome: 'ANSWERED',
    });
  expect(new Set(all.map(({ request_id }) => request_id)).size).toBe(5);
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(1);
});

test('a correlation id that the client brings is kept', async () => {
  const correlationId = randomUUID();
  await graph.ask('cmm-coordinator', {
    query: '{ cases { nodes { reference } } }',
    purpose: 'COORDINATION',
    correlationId,
  });
  expect(await entriesOfOperation(graph.rooms.cmm.db, correlationId)).toHaveLength(1);
});
