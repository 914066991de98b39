import type { RequestAccess, Shown } from '../access/request-access.ts';
import type { RequestContext } from '../room/context.ts';
import type { Connection } from './connection.type.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { type PageArgs, pageSize } from './page-args.ts';

/** One condition of a list: SQL with `?` for its parameter, left out when there is nothing to compare with. */
export type Condition = readonly [sql: string, parameter: unknown];

/** A list of one table's rows over the cases that this caller is shown. */
export interface List {
  /** Table and alias, such as `reflection_period r`. */
  readonly from: string;
  /** Columns as properties, such as those of `columnsOf`. */
  readonly columns: string;
  /** The column that holds a row's case; for rows with `links`, the one of the linking table. Null: rows about no case, for whoever policy lets to the list. */
  readonly caseId: string | null;
  /** For rows that concern several cases: what links them, and the condition that joins it. Any linked case that is shown shows the row. */
  readonly links?: { readonly from: string; readonly on: string };
  /** For rows that say themselves whom they are for, whatever cases the caller is shown; parameters start at `$<from>`. */
  readonly addressed?: (access: RequestAccess, from: number) => Shown;
  /** For rows with `links`: rows that are shown all the same, such as those the caller's own organisation recorded without a case. */
  readonly alsoShown?: readonly Condition[];
  readonly id: string;
  /** The column it is ordered by, whether it holds days, days or none, or instants, and which way. The name, of the list and the order, stands in the cursor. */
  readonly order: {
    readonly name: string;
    readonly column: string;
    readonly holds: 'DAY' | 'DAY_OR_NONE' | 'INSTANT';
    readonly descending?: boolean;
  };
  readonly where: readonly string[];
  readonly conditions: readonly Condition[];
}

/** A row without a day stands last, whichever way the list goes. An index over this expression keeps far pages as cheap as the first. */
const dayOrLast = (column: string, descending = false): string =>
  `coalesce(${column}, '${descending ? '-' : ''}infinity')`;

// Microseconds, as the database keeps them: a millisecond more or less would skip or repeat rows.
const INSTANT = `YYYY-MM-DD"T"HH24:MI:SS.US"Z"`;

/** One page in one statement: filtered by what the caller is shown, in stable order, without counting what is not shown. */
export async function page<Row extends object>(
  { access, room }: Pick<RequestContext, 'access' | 'room'>,
  list: List,
  args: PageArgs,
): Promise<Connection<Row>> {
  const size = pageSize(args);
  const { order } = list;
  const column = order.holds === 'DAY_OR_NONE' ? dayOrLast(order.column, order.descending) : order.column;
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const where = [...list.where];
  for (const [sql, parameter] of list.conditions) {
    if (parameter !== undefined && parameter !== null) where.push(sql.replaceAll('?', bind(parameter)));
  }
  if (args.after != null) {
    const { at, id } = fromCursor(order.name, args.after);
    const type = order.holds === 'INSTANT' ? 'timestamptz' : 'date';
    where.push(
      `(${column}, ${list.id}) ${order.descending ? '<' : '>'} (${bind(at)}::${type}, ${bind(id)}::uuid)`,
    );
  }
  const alsoShown = access.scope === 'ALL' ? [] : (list.alsoShown ?? []);
  const also = alsoShown.map(([sql, parameter]) =>
    sql.includes('?') ? sql.replaceAll('?', bind(parameter)) : sql,
  );
  const visible = shownOf(list, access, parameters.length + 1);
  parameters.push(...visible.parameters);
  const direction = order.descending ? 'DESC' : 'ASC';
  const at =
    order.holds === 'INSTANT' ? `to_char(${column} AT TIME ZONE 'UTC', '${INSTANT}')` : `${column}::text`;
  const { links } = list;
  const linked = (column: string) =>
    `SELECT ${column} FROM ${links?.from} WHERE ${links?.on} AND ${visible.sql}`;
  // whoever is shown every case is also shown a row that no case is linked to
  const own = also.length > 0 ? ` OR (${also.join(' AND ')})` : '';
  const isShown = links && access.scope !== 'ALL' ? `(EXISTS (${linked('1')})${own})` : visible.sql;
  const cases = casesOf(list, linked);
  const rows: (Row & { __at: string; __id: string; __cases: readonly string[] })[] = await room.db.query(
    `SELECT ${list.columns}, ${at} AS "__at", ${list.id} AS "__id", ${cases} AS "__cases" FROM ${list.from}
     WHERE ${[...where, isShown].join(' AND ')}
     ORDER BY ${column} ${direction}, ${list.id} ${direction} LIMIT ${size + 1}`,
    parameters,
  );
  const shown = rows.slice(0, size);
  for (const row of shown) for (const caseId of row.__cases) access.touched.add(caseId);
  const edges = shown.map((node) => ({
    node: node as Row,
    cursor: toCursor({ order: order.name, at: node.__at, id: node.__id }),
  }));
  return {
    edges,
    nodes: shown,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function shownOf({ caseId, addressed }: List, access: RequestAccess, from: number): Shown {
  if (addressed) return addressed(access, from);
  return caseId === null ? { sql: 'true', parameters: [] } : access.visible(caseId, from);
}

function casesOf({ caseId, links }: List, linked: (column: string) => string): string {
  if (caseId === null) return 'ARRAY[]::uuid[]';
  return links ? `ARRAY(${linked(caseId)})` : `ARRAY[${caseId}]`;
}
