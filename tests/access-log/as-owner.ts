import pg from 'pg';
import type { Databases, RoomName } from '../harness/databases.ts';

/** Works as the owner of a room's tables, who may do what the application may not. */
export async function asOwner<T>(
  { variables }: Databases,
  room: RoomName,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({
    connectionString: variables[`${room.toUpperCase()}_MIGRATION_DATABASE_URL`],
  });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
