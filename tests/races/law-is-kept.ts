import type { DataSource } from 'typeorm';
import type { RoomName } from '../harness/databases.ts';
import { STANDS } from './law-in-sql.ts';
import { lawOfCmm } from './law-of-cmm.ts';
import { lawOfDis } from './law-of-dis.ts';
import { lawOfNec } from './law-of-nec.ts';
import { lawOfReturns } from './law-of-returns.ts';

const LAW = { cmm: lawOfCmm, dis: lawOfDis, nec: lawOfNec, returns: lawOfReturns };

/** Every version of a legal fact follows on the one before, and one stands. */
const versionsOf = (table: string) => `SELECT id FROM ${table} GROUP BY id
  HAVING count(*) <> max(version) OR min(version) <> 1 OR count(*) FILTER (WHERE ${STANDS}) <> 1`;

/** The names of the rules that are broken in the room. */
export async function brokenIn(room: RoomName, db: DataSource): Promise<string[]> {
  const versioned = db.entityMetadatas
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'superseded_at'))
    .map(({ tableName }): [string, string] => [`versions of ${tableName}`, versionsOf(tableName)]);
  const rules = [...Object.entries(LAW[room]), ...versioned];
  const all = rules.map(
    ([, sql], at) => `SELECT ${at} AS rule, count(*)::int AS rows FROM (${sql}) AS broken`,
  );
  const rows: { rule: number; rows: number }[] = await db.query(all.join(' UNION ALL '));
  return rows.filter((row) => row.rows > 0).map(({ rule }) => rules[rule]?.[0] ?? '');
}
