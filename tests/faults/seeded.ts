import type { CaseloadRows } from '../../dev/caseload/rows.ts';
import { FULL_STORY, stories } from '../../dev/caseload/stories.ts';
import { writeRoom } from '../../dev/caseload/write.ts';
import { dayOf } from '../../shared/day.ts';
import { Room } from '../../shared/vocabulary.ts';
import { databases as roomDatabases } from '../../subgraphs/databases.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { type Processes, startProcesses } from '../harness/processes.ts';

const told = stories(dayOf(new Date()));

/** The id of an invented case. */
export const caseNamed = (name: string): string => told.find((story) => story.name === name)?.caseId ?? '';

/** The case in which every authority has a part. */
export const FULL_CASE = caseNamed(FULL_STORY);

/** How many records of a kind the caseload has, each counted once however many versions it has. */
export const kept = <Room extends RoomName>(room: Room, table: keyof CaseloadRows[Room]): number =>
  told
    .flatMap(({ rows }) => rows[room][table] as readonly { readonly supersededAt?: Date | null }[])
    .filter(({ supersededAt }) => !supersededAt).length;

export const roomNames = Object.keys(Room).map((room) => room.toLowerCase()) as RoomName[];

/** Databases with the sample caseload, and the graph over them as real processes. */
export interface Seeded extends Processes {
  readonly databases: Databases;
}

/** As in production. */
export const DEADLINES = { AUTHORITY_DEADLINE_MS: '3000', OPERATION_DEADLINE_MS: '8000' };
/** For tests that are not about time: a busy machine may be slow, and that is no outage. */
const PATIENT = { AUTHORITY_DEADLINE_MS: '20000', OPERATION_DEADLINE_MS: '25000' };

export async function startSeeded({
  variables,
  ...options
}: Parameters<typeof startProcesses>[1] = {}): Promise<Seeded> {
  const databases = await seededDatabases();
  const processes = await startProcesses(databases, { ...options, variables: { ...PATIENT, ...variables } });
  const stop = async () => {
    await processes.stop();
    await databases.drop();
  };
  return { ...processes, databases, stop };
}

export async function seededDatabases(): Promise<Databases> {
  const databases = await freshDatabases();
  for (const { name, dataSource } of roomDatabases) {
    const db = await dataSource(databases.variables[`${name.toUpperCase()}_DATABASE_URL`] ?? '').initialize();
    await writeRoom(
      db,
      name,
      told.map(({ rows }) => rows),
    );
    await db.destroy();
  }
  return databases;
}
