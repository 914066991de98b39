import { dayOf } from '../../shared/day.ts';
import { postgresUrl, readEnv } from '../../shared/env.ts';
import { cmmDataSource } from '../../subgraphs/cmm/storage/data-source.ts';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { necDataSource } from '../../subgraphs/nec/storage/data-source.ts';
import { returnsDataSource } from '../../subgraphs/returns/storage/data-source.ts';
import { stories } from './stories.ts';
import { writeRoom } from './write.ts';

const dataSources = {
  cmm: cmmDataSource,
  dis: disDataSource,
  nec: necDataSource,
  returns: returnsDataSource,
};

/** Fills empty databases with the sample caseload, dated from today; a database that has cases is left as it is. */
export async function seedDatabases(env: NodeJS.ProcessEnv): Promise<void> {
  const caseload = stories(dayOf(new Date())).map(({ rows }) => rows);
  for (const room of ['cmm', 'dis', 'nec', 'returns'] as const) {
    const variable = `${room.toUpperCase()}_DATABASE_URL`;
    const { [variable]: url } = readEnv({ [variable]: postgresUrl }, env);
    const db = await dataSources[room](String(url)).initialize();
    const written = await writeRoom(db, room, caseload).finally(() => db.destroy());
    process.stdout.write(
      `seed: ${room}: ${written ? 'its part of the sample caseload is written' : 'has a caseload already'}\n`,
    );
  }
}
