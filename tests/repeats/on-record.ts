import type { TestGraph } from '../harness/graph.ts';

const KEPT_BESIDE = ['access_entry', 'idempotency'];

/** All that the rooms have on record but for their logs and keys, so that a test can say that nothing of it changed. */
export async function onRecord(graph: TestGraph): Promise<Record<string, string>> {
  const digests = Object.values(graph.rooms).map(async ({ name, db }) => {
    const tables = db.entityMetadatas
      .map(({ tableName }) => tableName)
      .filter((t) => !KEPT_BESIDE.includes(t));
    const parts = tables.map(
      (t) =>
        `SELECT '${name}.${t}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS rows FROM ${t} t`,
    );
    const rows: { name: string; rows: string }[] = await db.query(parts.join(' UNION ALL '));
    return rows.map((row): [string, string] => [row.name, row.rows]);
  });
  return Object.fromEntries((await Promise.all(digests)).flat());
}
