import { type Day, dayOf, daysBetween } from '../../shared/day.ts';
import { postgresUrl, readEnv } from '../../shared/env.ts';
import { databases } from '../../subgraphs/databases.ts';
import { caseload } from './caseload.ts';
import { madeOn } from './made-on.ts';
import { writeRoom } from './write.ts';

const say = (line: string) => process.stdout.write(`seed: ${line}\n`);

/** Fills empty databases with the sample caseload, its open cases dated from today; a database that has cases is left as it is, and said how old they are. */
export async function seedDatabases(env: NodeJS.ProcessEnv, today = dayOf(new Date())): Promise<void> {
  const all = caseload(today);
  for (const { name: room, dataSource } of databases) {
    const variable = `${room.toUpperCase()}_DATABASE_URL`;
    const { [variable]: url } = readEnv({ [variable]: postgresUrl }, env);
    const db = await dataSource(String(url)).initialize();
    try {
      const written = await writeRoom(db, room, all);
      say(`${room}: ${written ? 'its part of the sample caseload is written' : 'has a caseload already'}`);
      if (!written && room === 'cmm') sayAge(await madeOn(db, today), today);
    } finally {
      await db.destroy();
    }
  }
}

/** What runs out in a caseload that was kept is overdue in it, and is found. */
function sayAge(made: Day | null, today: Day): void {
  if (made === null || made >= today) return;
  const days = daysBetween(made, today);
  say(`the sample caseload is of ${made}, ${days === 1 ? 'a day' : `${days} days`} old.`);
  say('Stop, npm run fresh, npm start: it is made anew, of that day.');
}
