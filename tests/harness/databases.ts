import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Room } from '../../shared/vocabulary.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { stand } from './stand.ts';

export type RoomName = Lowercase<Room>;

/** A test's own databases, migrated and empty, under the users that everybody uses. */
export interface Databases {
  /** `DIS_DATABASE_URL`, `DIS_MIGRATION_DATABASE_URL`, `DIS_CHAIN_DATABASE_URL` and so on. */
  readonly variables: Readonly<Record<string, string>>;
  /** Also throws out whoever is still connected. */
  readonly drop: () => Promise<void>;
}

/** One for each room, or for those that are named. Give them back with `drop` in `afterAll`. */
export async function freshDatabases(...names: readonly RoomName[]): Promise<Databases> {
  const { templates } = stand();
  const copies = (names.length > 0 ? names : rooms.map(({ name }) => name)).map((room) => ({
    room,
    template: `nrm_${room}`,
    database: `test_${randomBytes(5).toString('hex')}_${room}`,
  }));
  const variables = copies.flatMap(({ room, database }) =>
    Object.entries(templates)
      .filter(([variable]) => variable.startsWith(`${room.toUpperCase()}_`))
      .map(([variable, url]) => [variable, Object.assign(new URL(url), { pathname: `/${database}` }).href]),
  );
  await asSuperuser(async (query) => {
    for (const { room, template, database } of copies) {
      await query(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER ${room}_owner`);
      // what a database's users may do in it is copied, who may enter is not
      await query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
      await query(`GRANT CONNECT ON DATABASE ${database} TO ${room}_app, ${room}_chain`);
    }
  });
  return {
    variables: Object.fromEntries(variables),
    drop: () =>
      asSuperuser(async (query) => {
        for (const { database } of copies) await query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      }),
  };
}

async function asSuperuser(work: (query: (sql: string) => Promise<unknown>) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: stand().superuserUrl });
  await client.connect();
  try {
    await work((sql) => client.query(sql));
  } finally {
    await client.end();
  }
}
