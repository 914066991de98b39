import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** A row class's columns as SQL that names each result after its property. */
export const columnsOf = <Row extends ObjectLiteral>(
  db: DataSource,
  row: EntityTarget<Row>,
  alias: string,
): string =>
  db
    .getMetadata(row)
    .columns.map(({ databaseName, propertyName }) => `${alias}.${databaseName} AS "${propertyName}"`)
    .join(', ');

interface Many<Row> {
  readonly row: EntityTarget<Row>;
  /** The property that holds the key, and its column. */
  readonly key: string & keyof Row;
  readonly where?: string;
  readonly orderBy: string;
}

/** Loads every row that belongs to each key: one statement for all the keys of a request. */
export function rowsByKey<Row extends ObjectLiteral>(
  db: DataSource,
  { row, key, where, orderBy }: Many<Row>,
): DataLoader<string, Row[]> {
  const metadata = db.getMetadata(row);
  const column = metadata.findColumnWithPropertyName(key)?.databaseName;
  const sql = `SELECT ${columnsOf(db, row, 't')} FROM ${metadata.tableName} t
    WHERE t.${column} = ANY($1)${where ? ` AND ${where}` : ''} ORDER BY ${orderBy}`;
  return new DataLoader(async (keys) => {
    return underKeys<Row>(keys, await db.query(sql, [keys]), key);
  });
}

/** The rows of each key, in the order of the keys. */
export function underKeys<Row extends ObjectLiteral>(
  keys: readonly string[],
  rows: readonly Row[],
  key: string & keyof Row,
): Row[][] {
  const byKey = new Map(keys.map((k): [string, Row[]] => [k, []]));
  for (const found of rows) byKey.get(found[key])?.push(found);
  return keys.map((k) => byKey.get(k) ?? []);
}

/** The rows of several cases together: of all that are one person's. */
export const rowsOfCases = async <Row>(
  loader: DataLoader<string, Row[]>,
  caseIds: readonly string[],
): Promise<Row[]> => (await Promise.all(caseIds.map((id) => loader.load(id)))).flat();

/** Loads the one row of each key, or null. */
export function rowByKey<Row extends ObjectLiteral>(
  db: DataSource,
  many: Omit<Many<Row>, 'orderBy'>,
): DataLoader<string, Row | null> {
  const rows = rowsByKey(db, { ...many, orderBy: '1' });
  return new DataLoader(async (keys) =>
    (await rows.loadMany(keys)).map((found) => (found instanceof Error ? found : (found[0] ?? null))),
  );
}

/** Loads every version of every record of a case: what was known when is worked out from them. */
export const versionsOfCase = <Row extends { readonly caseId: string }>(
  db: DataSource,
  row: EntityTarget<Row>,
): DataLoader<string, Row[]> => rowsByKey<Row>(db, { row, key: 'caseId', orderBy: 't.id, t.version' });
