import { randomUUID } from 'node:crypto';
import type { Answer, Asked } from '../harness/ask.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';

/** Stands in whatever is malformed: no answer may hold it. */
const MARK = 'MARKER4711';

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
}, 60_000);
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const reader = {
  cmm: ['cmm-coordinator', 'COORDINATION'],
  dis: ['dis-caseworker', 'IMMIGRATION'],
  nec: ['nec-investigator', 'INVESTIGATION'],
  returns: ['returns-caseworker', 'RETURN'],
} as const;

interface ListOf {
  readonly room: RoomName;
  readonly list: string;
  readonly filter: string;
  readonly order: string;
  readonly orders: readonly string[];
  readonly enums: readonly string[];
  readonly days: readonly string[];
}
const opened = { orders: ['OPENED_ON', 'OPENED_ON_LATEST_FIRST'], days: ['openedFrom', 'openedTo'] };
const lists: readonly ListOf[] = [
  {
    room: 'cmm',
    list: 'cases',
    filter: 'CaseFilter',
    order: 'CaseOrder',
    enums: ['status', 'channel', 'gender', 'cmmOutcome'],
    ...opened,
  },
  {
    room: 'dis',
    list: 'immigrationFiles',
    filter: 'ImmigrationFileFilter',
    order: 'ImmigrationFileOrder',
    enums: ['stayBasis'],
    ...opened,
  },
  {
    room: 'dis',
    list: 'reflectionPeriods',
    filter: 'ReflectionPeriodFilter',
    order: 'ReflectionPeriodOrder',
    orders: ['ENDS_ON', 'STARTS_ON_LATEST_FIRST'],
    enums: ['state', 'verification'],
    days: ['endsFrom', 'endsTo'],
  },
  {
    room: 'nec',
    list: 'justiceFiles',
    filter: 'JusticeFileFilter',
    order: 'JusticeFileOrder',
    enums: [],
    ...opened,
  },
  {
    room: 'nec',
    list: 'investigations',
    filter: 'InvestigationFilter',
    order: 'InvestigationOrder',
    enums: ['status'],
    ...opened,
  },
  {
    room: 'returns',
    list: 'returnFiles',
    filter: 'ReturnFileFilter',
    order: 'ReturnFileOrder',
    enums: ['returnStatus'],
    ...opened,
  },
  {
    room: 'returns',
    list: 'returns',
    filter: 'VoluntaryReturnFilter',
    order: 'VoluntaryReturnOrder',
    orders: ['OFFERED_ON', 'PLANNED_DEPARTURE_ON'],
    enums: ['status'],
    days: ['departureFrom', 'departureTo'],
  },
];

/** Asked of the room as its gateway asks, and of the gateway as a client asks. */
const ways = [
  ['the room itself', (room: RoomName, who: string, asked: Asked) => graph.rooms[room].ask(who, asked)],
  ['the gateway', (_: RoomName, who: string, asked: Asked) => graph.ask(who, asked)],
] as const;

function saysWhich(answer: Answer, argument: string): void {
  expect(answer.status).toBeLessThan(500);
  expect(answer.errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
    ['BAD_USER_INPUT', argument],
  ]);
  expect(answer.errors[0]?.message).toContain(`"${argument}"`);
  expect(JSON.stringify(answer)).not.toContain(MARK);
}

const cursor = (...of: unknown[]) => Buffer.from(JSON.stringify(of)).toString('base64url');
const garbage = (list: string, order: string): readonly string[] => [
  '',
  MARK,
  '%',
  cursor(`${list} ${order}`),
  cursor(`${list} ${order}`, '2026-02-30', randomUUID()),
  cursor(`${list} ${order}`, '0000-01-01', randomUUID()),
  cursor(`${list} ${order}`, '2026-01-01T99:00:00.000000Z', randomUUID()),
  cursor(`${list} ${order}`, `2026-01-01'; DROP TABLE person; --`, randomUUID()),
  cursor(`${list} ${order}`, '2026-01-01', MARK),
  cursor(`${list} ${order}`, ['2026-01-01'], { id: MARK }),
  cursor(order, '2026-01-01', randomUUID()),
  cursor(null),
  Buffer.from('null').toString('base64url'),
  'A'.repeat(5_000),
];

describe.each(ways)('%s', (_way, ask) => {
  describe.each(lists.map((of) => [of.list, of] as const))(
    '%s',
    (list, { room, filter, order, orders, enums, days }) => {
      const [who, purpose] = reader[room];
      const query = `query ($first: Int, $after: String, $filter: ${filter}, $orderBy: ${order}) {
      ${list}(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { pageInfo { endCursor } }
    }`;
      const by = (variables: Asked['variables'], text = query) =>
        ask(room, who, { query: text, variables: variables ?? {}, purpose });
      const [thisOrder = '', otherOrder = ''] = orders;

      test.each([0, -1, 101, 2 ** 31, -(2 ** 31) - 1, 1.5, MARK, true])('first: %p', async (first) => {
        saysWhich(await by({ first }), 'first');
      });

      test.each(garbage(list, thisOrder))('a cursor that was never given out (%#)', async (after) => {
        saysWhich(await by({ after, orderBy: thisOrder }), 'after');
      });

      test('a cursor of the same list in another order, and of every other list', async () => {
        const others = lists.flatMap((other) =>
          other.list === list ? [] : other.orders.map((it) => `${other.list} ${it}`),
        );
        for (const of of [`${list} ${otherOrder}`, ...others])
          saysWhich(await by({ after: cursor(of, '2026-01-01', randomUUID()), orderBy: thisOrder }), 'after');
      });

      test('an order that is none', async () => {
        saysWhich(await by({ orderBy: MARK }), 'orderBy');
        saysWhich(await by({}, `{ ${list}(orderBy: ${MARK}) { pageInfo { endCursor } } }`), 'orderBy');
      });

      test.each([...enums, ...days])('nonsense to filter by: %s', async (field) => {
        saysWhich(await by({ filter: { [field]: MARK } }), `filter.${field}`);
        saysWhich(
          await by({}, `{ ${list}(filter: { ${field}: "${MARK}" }) { pageInfo { endCursor } } }`),
          `filter.${field}`,
        );
      });

      test.each(days)('days that are not in the calendar: %s', async (field) => {
        for (const day of [
          '2026-02-30',
          '2026-13-01',
          '26-01-01',
          '2026-1-1',
          '0000-01-01',
          '2026-01-01T00:00:00Z',
          20260101,
        ])
          saysWhich(await by({ filter: { [field]: day } }), `filter.${field}`);
      });

      test('a field to filter by that there is not', async () => {
        saysWhich(await by({ filter: { [MARK]: 1 } }), 'filter');
      });
    },
  );

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
      saysWhich(await ask(room, who, { query, variables: { id }, purpose }), argument);
  });

  test.each(['', MARK, 'NRM-0000-000', 'NRM-0000-000U', 'NRM-7K2M-94QZ\0', 'NRM-'.repeat(500)])(
    'a reference that cannot be one (%#)',
    async (reference) => {
      const query = 'query ($reference: String!) { caseByReference(reference: $reference) { id } }';
      const asked = { query, variables: { reference }, purpose: 'COORDINATION' };
      saysWhich(await ask('cmm', 'cmm-coordinator', asked), 'reference');
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
    saysWhich(await ask('dis', 'dis-caseworker', asked), `input.${field}`);
  });

  test('text that no database takes', async () => {
    const query =
      'query ($filter: InvestigationFilter) { investigations(filter: $filter) { pageInfo { endCursor } } }';
    const asked = { query, variables: { filter: { unit: 'NEC\0' } }, purpose: 'INVESTIGATION' };
    saysWhich(await ask('nec', 'nec-investigator', asked), 'filter.unit');
    const country =
      'query ($filter: VoluntaryReturnFilter) { returns(filter: $filter) { pageInfo { endCursor } } }';
    const to = { query: country, variables: { filter: { destination: 'D\0' } }, purpose: 'RETURN' };
    saysWhich(await ask('returns', 'returns-caseworker', to), 'filter.destination');
  });
});
