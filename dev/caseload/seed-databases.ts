import { dayOf } from '../../shared/day.ts';
import { postgresUrl, readEnv } from '../../shared/env.ts';
import { databases } from '../../subgraphs/databases.ts';
import { caseload } from './caseload.ts';
import { writeRoom } from './write.ts';

/** Fills empty databases with the sample caseload, its open cases dated from today; a database that has cases is left as it is. */
export async function seedDatabases(env: NodeJS.ProcessEnv): Promise<void> {
  const all = caseload(dayOf(new Date()));
  for (const { name: room, dataSource } of databases) {
    const variable = `${room.toUpperCase()}_DATABASE_URL`;
    const { [variable]: url } = readEnv({ [variable]: postgresUrl }, env);
    const db = await dataSource(String(url)).initialize();
    const written = await writeRoom(db, room, all).finally(() => db.destroy());
    process.stdout.write(
      `seed: ${room}: ${written ? 'its part of the sample caseload is written' : 'has a caseload already'}\n`,
    );
  }
}
