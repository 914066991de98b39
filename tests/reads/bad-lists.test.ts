import { randomUUID } from 'node:crypto';
import type { Asked } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { everyList } from './every-list.ts';
import { MARK, saysWhich, ways } from './turned-away.ts';

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
  describe.each(everyList.map((of) => [of.list, of] as const))(
    '%s',
    (list, { room, who, purpose, readers, filter, order, orders, enums, days, texts }) => {
      const declared = ['$first: Int', '$after: String'];
      const passed = ['first: $first', 'after: $after'];
      if (filter) {
        declared.push(`$filter: ${filter}`);
        passed.push('filter: $filter');
      }
      if (order) {
        declared.push(`$orderBy: ${order}`);
        passed.push('orderBy: $orderBy');
      }
      const query = `query (${declared}) { ${list}(${passed}) { pageInfo { endCursor } } }`;
      const inOrder = (name: string | undefined) => (order ? { orderBy: name } : {});
      const by = (variables: Asked['variables'], text = query) =>
        ask(graph, room, who, { query: text, variables: variables ?? {}, purpose });
      const [thisOrder = '', otherOrder] = orders;

      test.each([0, -1, 101, 2 ** 31, -(2 ** 31) - 1, 1.5, MARK, true])('first: %p', async (first) => {
        saysWhich(await by({ first }), 'first');
      });

      test.each(garbage(list, thisOrder))('a cursor that was never given out (%#)', async (after) => {
        saysWhich(await by({ after, ...inOrder(thisOrder) }), 'after');
      });

      test('a cursor of the same list in another order, and of another list', async () => {
        const another = everyList[(everyList.findIndex((of) => of.list === list) + 1) % everyList.length];
        const others = [otherOrder && `${list} ${otherOrder}`, `${another?.list} ${another?.orders[0]}`];
        for (const of of others.filter(Boolean))
          saysWhich(
            await by({ after: cursor(of, '2026-01-01', randomUUID()), ...inOrder(thisOrder) }),
            'after',
          );
      });

      if (order)
        test('an order that is none', async () => {
          saysWhich(await by({ orderBy: MARK }), 'orderBy');
          saysWhich(await by({}, `{ ${list}(orderBy: ${MARK}) { pageInfo { endCursor } } }`), 'orderBy');
        });

      for (const field of [...enums, ...days])
        test(`nonsense to filter by: ${field}`, async () => {
          saysWhich(await by({ filter: { [field]: MARK } }), `filter.${field}`);
          saysWhich(
            await by({}, `{ ${list}(filter: { ${field}: "${MARK}" }) { pageInfo { endCursor } } }`),
            `filter.${field}`,
          );
        });

      for (const field of days)
        test(`days that are not in the calendar: ${field}`, async () => {
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

      for (const field of texts)
        test(`text that no record holds: ${field}`, async () => {
          const lookFor = (text: string) =>
            readers.map((reader) =>
              ask(graph, room, reader.who, {
                query,
                variables: { filter: { [field]: text } },
                purpose: reader.purpose,
              }),
            );
          for (const text of [' ', `a\0${MARK}`, `${MARK}\u001b`, `${MARK}\ud800`]) {
            // those who may not read it are refused whatever they send
            const told = (await Promise.all(lookFor(text))).filter(
              ({ errors }) => errors[0]?.extensions.code !== 'FORBIDDEN_OR_NOT_FOUND',
            );
            expect(told).not.toEqual([]);
            for (const answer of told) saysWhich(answer, `filter.${field}`);
          }
        });

      if (filter)
        test('a field to filter by that there is not', async () => {
          saysWhich(await by({ filter: { [MARK]: 1 } }), 'filter');
        });
    },
  );
});
