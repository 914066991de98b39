import { dayOf } from '../../shared/day.ts';
import { postgresUrl, readEnv } from '../../shared/env.ts';
import { databases } from '../../subgraphs/databases.ts';
import { stories } from './stories.ts';
import { writeRoom } from './write.ts';

/** Fills empty databases with the sample caseload, dated from today; a database that has cases is left as it is. */
export async function seedDatabases(env: NodeJS.ProcessEnv): Promise<void> {
  const caseload = stories(dayOf(new Date())).map(({ rows }) => rows);
  for (const { name: room, dataSource } of databases) {
    const variable = `${room.toUpperCase()}_DATABASE_URL`;
    const { [variable]: url } = readEnv({ [variable]: postgresUrl }, env);
    const db = await dataSource(String(url)).initialize();
    const written = await writeRoom(db, room, caseload).finally(() => db.destroy());
    process.stdout.write(
      `seed: ${room}: ${written ? 'its part of the sample caseload is written' : 'has a caseload already'}\n`,
    );
  }
}
