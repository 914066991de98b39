import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { RoomName } from '../harness/databases.ts';
import { stand } from '../harness/stand.ts';

/** Somebody who may do what no process of the graph may. */
export async function asOperator<Result>(
  work: (client: pg.Client) => Promise<Result>,
  database = '/postgres',
): Promise<Result> {
  const address = Object.assign(new URL(stand().superuserUrl), { pathname: database });
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A room's database in which nothing has been made yet: its address for the application, and how to be rid of it. */
export async function emptyDatabase(room: RoomName) {
  const name = `test_${randomBytes(5).toString('hex')}_empty`;
  await asOperator(async (client) => {
    await client.query(`CREATE DATABASE ${name} OWNER ${room}_owner`);
  });
  const template = stand().templates[`${room.toUpperCase()}_DATABASE_URL`] ?? '';
  return {
    url: Object.assign(new URL(template), { pathname: `/${name}` }).href,
    drop: () => asOperator(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
