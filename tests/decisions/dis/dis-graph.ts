import type { DataSource } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { type Databases, freshDatabases, type RoomName } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { allOn, deciding } from './deciding.ts';

/** A graph of a test file's own, in which DIS decides, and looks at what it has kept. */
export function disGraph() {
  let databases: Databases;
  let graph: TestGraph;
  /** The same room, to which no other answers. */
  let alone: OpenRoom;
  beforeAll(async () => {
    databases = await freshDatabases();
    graph = await startGraph(databases);
    alone = await openTestRoom('dis', databases);
  });
  afterAll(async () => {
    await alone?.stop();
    await graph?.stop();
    await databases?.drop();
  });

  type Decide = ReturnType<typeof deciding>;
  const db = (room: RoomName): DataSource => graph.rooms[room].db;
  const dis = () => db('dis');
  const decide: Decide = (...asked) => deciding(graph, dis())(...asked);
  const decideAlone: Decide = (...asked) => deciding(alone, dis())(...asked);

  return {
    asked: (...query: Parameters<TestGraph['ask']>) => graph.ask(...query),
    db,
    dis,
    decide,
    decideAlone,
    /** That CMM merges the one case of hers into the other, on a day. */
    merged: (endsId: string, goesOnId: string, on: Day): Promise<unknown> =>
      db('cmm').query(
        `UPDATE nrm_case SET status = 'CLOSED', closed_on = $3, merged_into_id = $2 WHERE id = $1`,
        [endsId, goesOnId, on],
      ),
    unchanged: async (caseId: string, work: () => Promise<unknown>) => {
      const before = await allOn(dis(), caseId);
      await work();
      expect(await allOn(dis(), caseId)).toEqual(before);
    },
    inForceOf: async (caseId: string, table: string) =>
      ((await allOn(dis(), caseId))[table] as { row: Record<string, unknown> }[])
        .map(({ row }) => row)
        .filter(({ superseded_at }) => superseded_at === null),
  };
}
