import { randomUUID } from 'node:crypto';
import { dayOf } from '../../shared/day.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { writeHundredCases } from './hundred-cases.ts';
import { type ListAsked, listOf, type Node, walk } from './walk.ts';

let databases: Databases;
let rooms: Partial<Record<RoomName, OpenRoom>>;
beforeAll(async () => {
  databases = await freshDatabases();
  rooms = {};
  for (const name of ['cmm', 'dis', 'nec', 'returns'] as const)
    rooms[name] = await openTestRoom(name, databases);
  await writeHundredCases(Object.values(rooms));
});
afterAll(async () => {
  await Promise.all(Object.values(rooms ?? {}).map((room) => room.stop()));
  await databases?.drop();
});

const room = (name: RoomName): OpenRoom => {
  const open = rooms[name];
  if (!open) throw new Error(`${name} is not open`);
  return open;
};
const whole = (list: ListAsked) => walk(room(list.room), list, { first: 100 });

const cmm = { room: 'cmm', who: 'cmm-coordinator', purpose: 'COORDINATION' } as const;
const dis = { room: 'dis', who: 'dis-caseworker', purpose: 'IMMIGRATION' } as const;
const nec = { room: 'nec', who: 'nec-investigator', purpose: 'INVESTIGATION' } as const;
const returns = { room: 'returns', who: 'returns-caseworker', purpose: 'RETURN' } as const;

const orders: readonly [
  list: string,
  order: string,
  field: string,
  reader: typeof cmm | typeof dis | typeof nec | typeof returns,
][] = [
  ['cases', 'OPENED_ON', 'openedOn', cmm],
  ['cases', 'OPENED_ON_LATEST_FIRST', 'openedOn', cmm],
  ['immigrationFiles', 'OPENED_ON', 'openedOn', dis],
  ['immigrationFiles', 'OPENED_ON_LATEST_FIRST', 'openedOn', dis],
  ['reflectionPeriods', 'ENDS_ON', 'endsOn', dis],
  ['reflectionPeriods', 'STARTS_ON_LATEST_FIRST', 'startsOn', dis],
  ['justiceFiles', 'OPENED_ON', 'openedOn', nec],
  ['justiceFiles', 'OPENED_ON_LATEST_FIRST', 'openedOn', nec],
  ['investigations', 'OPENED_ON', 'openedOn', nec],
  ['investigations', 'OPENED_ON_LATEST_FIRST', 'openedOn', nec],
  ['returnFiles', 'OPENED_ON', 'openedOn', returns],
  ['returnFiles', 'OPENED_ON_LATEST_FIRST', 'openedOn', returns],
  ['returns', 'OFFERED_ON', 'offeredOn', returns],
  ['returns', 'OFFERED_ON_LATEST_FIRST', 'offeredOn', returns],
  ['returns', 'PLANNED_DEPARTURE_ON', 'plannedDepartureOn', returns],
];

describe.each(orders)('%s by %s', (list, orderBy, field, reader) => {
  const asked = listOf(list, reader, orderBy);

  test('walked page by page give every row once, in order, also where rows are of equal rank', async () => {
    const all = await whole(asked);
    // a row without a day stands after all that have one
    const days = all.map((node) => String(node[field] ?? 'none'));
    expect(days).toEqual(
      [...days].sort((a, b) => (a < b ? -1 : 1) * (orderBy.endsWith('LATEST_FIRST') ? -1 : 1)),
    );
    expect(new Set(days).size).toBeLessThan(days.length / 2);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all).toHaveLength(100);
    // of the returns, every fourth was declined and has no departure
    expect(days.filter((day) => day === 'none')).toHaveLength(orderBy === 'PLANNED_DEPARTURE_ON' ? 25 : 0);
    for (const first of [7, 33]) expect(await walk(room(asked.room), asked, { first })).toEqual(all);
  });
});

describe('rows that are not shown to the reader', () => {
  const parties: readonly [
    list: string,
    reader: { room: RoomName; who: string; purpose: string },
    orderBy: string,
    shown: number,
  ][] = [
    ['cases', { room: 'cmm', who: 'siri-officer', purpose: 'IMMIGRATION' }, 'OPENED_ON', 34],
    ['immigrationFiles', { room: 'dis', who: 'siri-officer', purpose: 'IMMIGRATION' }, 'OPENED_ON', 34],
    ['reflectionPeriods', { room: 'dis', who: 'siri-officer', purpose: 'IMMIGRATION' }, 'ENDS_ON', 34],
    ['justiceFiles', { room: 'nec', who: 'court-clerk', purpose: 'COURT_PROCEEDINGS' }, 'OPENED_ON', 25],
  ];
  test.each(parties)('never appear in %s, page by page', async (list, reader, orderBy, shown) => {
    const asked = listOf(list, reader, orderBy);
    const walked = await walk(room(reader.room), asked, { first: 10 });
    const authority = reader.who === 'siri-officer' ? 'SIRI' : 'COURT';
    const admitted: { id: string }[] = await room(reader.room).db.query(
      'SELECT case_id AS id FROM case_party WHERE authority = $1',
      [authority],
    );
    expect(walked.map(({ caseId }) => caseId).sort()).toEqual(admitted.map(({ id }) => id).sort());
    expect(walked).toHaveLength(shown);
  });

  test('do not shorten a page, nor say that there is more', async () => {
    const asked = listOf('cases', { room: 'cmm', who: 'siri-officer', purpose: 'IMMIGRATION' }, 'OPENED_ON');
    const { nodes, pageInfo } = await asked.page(room('cmm'), { first: 34 });
    expect([nodes.length, pageInfo.hasNextPage]).toEqual([34, false]);
  });

  test('a list for which nobody of the reader’s is admitted is empty', async () => {
    const asked = listOf(
      'cases',
      { room: 'cmm', who: 'red-cross-screener', purpose: 'REFERRAL' },
      'OPENED_ON',
    );
    expect(await asked.page(room('cmm'), { first: 10 })).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

describe('filters', () => {
  const day = (nodes: readonly Node[], field: string) => String(nodes[Math.floor(nodes.length / 2)]?.[field]);

  test('of files by day meet in the middle, and combine', async () => {
    for (const [list, reader] of [
      ['cases', cmm],
      ['immigrationFiles', dis],
      ['justiceFiles', nec],
      ['investigations', nec],
      ['returnFiles', returns],
    ] as const) {
      const asked = listOf(list, reader, 'OPENED_ON');
      const all = await whole(asked);
      const middle = day(all, 'openedOn');
      const from = await walk(room(reader.room), asked, { first: 9, filter: { openedFrom: middle } });
      const to = await walk(room(reader.room), asked, { first: 9, filter: { openedTo: middle } });
      const on = { openedFrom: middle, openedTo: middle };
      expect(from).toEqual(all.filter(({ openedOn }) => String(openedOn) >= middle));
      expect(to).toEqual(all.filter(({ openedOn }) => String(openedOn) <= middle));
      expect(await walk(room(reader.room), asked, { first: 9, filter: on })).toEqual(
        all.filter(({ openedOn }) => openedOn === middle),
      );
      expect(from.length + to.length).toBeGreaterThan(100);
    }
  });

  test('of reflection periods: each as its row says, all of them together', async () => {
    const asked = listOf('reflectionPeriods', dis, 'ENDS_ON');
    const all = await whole(asked);
    const middle = day(all, 'endsOn');
    const holds: readonly [filter: object, holds: (node: Node) => boolean][] = [
      [{ state: 'RUNNING' }, ({ state }) => state === 'RUNNING'],
      [{ state: 'OVER' }, ({ state }) => state === 'OVER'],
      [{ extended: true }, ({ version }) => Number(version) > 1],
      [{ extended: false }, ({ version }) => version === 1],
      [{ endsFrom: middle }, ({ endsOn }) => String(endsOn) >= middle],
      [{ endsTo: middle }, ({ endsOn }) => String(endsOn) <= middle],
      [{ verification: 'VERIFIED' }, ({ verification }) => verification === 'VERIFIED'],
      [{ verification: 'UNVERIFIED' }, ({ verification }) => verification === 'UNVERIFIED'],
    ];
    for (const [one, first] of holds)
      for (const [other, second] of holds) {
        const filter = { ...one, ...other };
        const both = (node: Node) =>
          Object.keys(one)[0] === Object.keys(other)[0] ? second(node) : first(node) && second(node);
        expect(await walk(room('dis'), asked, { first: 40, filter })).toEqual(all.filter(both));
      }
  });

  test('of returns combine with the order', async () => {
    const asked = listOf('returns', returns, 'PLANNED_DEPARTURE_ON');
    const all = await whole(asked);
    const overdue = await walk(room('returns'), asked, {
      first: 5,
      filter: { overdue: true, status: 'PLANNED' },
    });
    expect(overdue.length).toBeGreaterThan(5);
    expect(overdue).toEqual(
      all.filter(({ plannedDepartureOn }) => String(plannedDepartureOn) < dayOf(new Date())),
    );
    const declined = await walk(room('returns'), asked, { first: 5, filter: { status: 'DECLINED' } });
    expect(declined).toEqual(all.slice(75));
  });

  test('left empty or null leave nothing out', async () => {
    const asked = listOf('cases', cmm, 'OPENED_ON');
    for (const filter of [{}, { status: null, openedFrom: null, child: null }])
      expect(await walk(room('cmm'), asked, { first: 100, filter })).toHaveLength(100);
  });
});

test('rows that come and go while a list is walked neither repeat nor hide the others', async () => {
  const asked = listOf('justiceFiles', nec, 'OPENED_ON');
  const all = await whole(asked);
  const { db } = room('nec');
  const seen: Node[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof asked.page>> = await asked.page(room('nec'), { first: 12, after });
    seen.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    const on = String(page.nodes[0]?.openedOn);
    await db.query('INSERT INTO justice_file (case_id, opened_on) VALUES ($1, $2)', [randomUUID(), on]);
  } while (after !== null);
  const known = new Set(all.map(({ key }) => key));
  expect(seen.filter(({ key }) => known.has(key))).toEqual(all);
  expect(new Set(seen.map(({ key }) => key)).size).toBe(seen.length);
});
