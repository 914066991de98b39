import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { MARK, reader, saysWhich, ways } from './turned-away.ts';

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

describe.each(ways)('%s', (_way, ask) => {
  const doors: readonly [room: RoomName, door: string, argument: string][] = [
    ['cmm', 'case', 'id'],
    ['dis', 'immigrationFile', 'caseId'],
    ['nec', 'justiceFile', 'caseId'],
    ['returns', 'returnFile', 'caseId'],
  ];
  test.each(doors)('an id that is none, at the door of %s', async (room, door, argument) => {
    const [who, purpose] = reader[room];
    const query = `query ($id: ID!) { ${door}(${argument}: $id) { __typename } }`;
    for (const id of [
      '',
      MARK,
      '1',
      'x'.repeat(3_000),
      `${randomUUID()} `,
      '00000000-0000-0000-0000-000000000000',
      `${randomUUID()}\0`,
    ])
      saysWhich(await ask(graph, room, who, { query, variables: { id }, purpose }), argument);
  });

  test.each(['', MARK, 'NRM-0000-000', 'NRM-0000-000U', 'NRM-7K2M-94QZ\0', 'NRM-'.repeat(500)])(
    'a reference that cannot be one (%#)',
    async (reference) => {
      const query = 'query ($reference: String!) { caseByReference(reference: $reference) { id } }';
      const asked = { query, variables: { reference }, purpose: 'COORDINATION' };
      saysWhich(await ask(graph, 'cmm', 'cmm-coordinator', asked), 'reference');
    },
  );

  const input = {
    caseId: randomUUID(),
    periodId: randomUUID(),
    expectedVersion: 1,
    ground: 'SPECIAL_REASONS',
  };
  test.each([
    ['caseId', MARK],
    ['periodId', MARK],
    ['expectedVersion', MARK],
    ['expectedVersion', 2 ** 31],
    ['ground', MARK],
    ['until', '2026-02-30'],
    ['requestedOn', MARK],
    ['reasonsStated', MARK],
  ])('a decision with a malformed %s', async (field, value) => {
    const query =
      'mutation ($input: ExtendReflectionPeriodInput!) { extendReflectionPeriod(input: $input) { __typename } }';
    const asked = { query, variables: { input: { ...input, [field]: value } }, purpose: 'IMMIGRATION' };
    saysWhich(await ask(graph, 'dis', 'dis-caseworker', asked), `input.${field}`);
  });
});
