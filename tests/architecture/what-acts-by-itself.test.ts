import type { DataSource } from 'typeorm';
import { rooms } from '../../subgraphs/rooms.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';

/*
 * Who reads the code of a decision has read all that it does: no authority's database does anything by itself. What its
 * columns and constraints work out, they work out of their own row: there is no function of ours that could look further.
 */

let databases: Databases;
beforeAll(async () => {
  databases = await freshDatabases();
});
afterAll(() => databases?.drop());

const OURS = `NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;

/** What a database may hold beside tables and their constraints, each by its name; what an extension brought is not ours. */
const ACTS_BY_ITSELF = `
  SELECT 'trigger ' || tgname AS it FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'event trigger ' || evtname FROM pg_event_trigger
  UNION ALL SELECT 'rule ' || rulename FROM pg_rules WHERE schemaname ${OURS}
  UNION ALL SELECT 'row security ' || policyname FROM pg_policies
  UNION ALL SELECT 'view ' || relname FROM pg_class WHERE relkind IN ('v', 'm', 'f') AND relnamespace::regnamespace::text ${OURS}
  UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace::regnamespace::text ${OURS}
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')`;

test.each(rooms)('$name: nothing', async ({ name, parts }) => {
  const url = databases.variables[`${name.toUpperCase()}_MIGRATION_DATABASE_URL`] ?? '';
  const owner: DataSource = await parts().dataSource(url).initialize();
  try {
    expect(await owner.query(ACTS_BY_ITSELF)).toEqual([]);
  } finally {
    await owner.destroy();
  }
});
