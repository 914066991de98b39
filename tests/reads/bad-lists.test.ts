import { randomUUID } from 'node:crypto';
import { rooms } from '../../subgraphs/rooms.ts';
import type { Asked } from '../harness/ask.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { MARK, reader, saysWhich, ways } from './turned-away.ts';

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

test('no list of the graph is left out here', () => {
  const all = rooms.flatMap(({ name, schema }) =>
    Object.values(schema().schema.getQueryType()?.getFields() ?? {})
      .filter(({ type }) => String(type).endsWith('Connection'))
      .map((field) => `${name} ${field.name}`),
  );
  expect(lists.map(({ room, list }) => `${room} ${list}`).sort()).toEqual(all.sort());
});

describe.each(ways)('%s', (_way, ask) => {
  describe.each(lists.map((of) => [of.list, of] as const))(
    '%s',
    (list, { room, filter, order, orders, enums, days }) => {
      const [who, purpose] = reader[room];
      const query = `query ($first: Int, $after: String, $filter: ${filter}, $orderBy: ${order}) {
      ${list}(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { pageInfo { endCursor } }
    }`;
      const by = (variables: Asked['variables'], text = query) =>
        ask(graph, room, who, { query: text, variables: variables ?? {}, purpose });
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
});
