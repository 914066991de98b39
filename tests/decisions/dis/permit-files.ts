import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type Databases, freshDatabases, type RoomName } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago, immigrationFile, justiceFile, party } from '../on-file.ts';
import { allOn, deciding } from './deciding.ts';

export const police = { who: 'nec-investigator' };
/** Both conditions of a permit for proceedings, as the application states them. */
export const conditions = { kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };

const INVESTIGATION = `INSERT INTO investigation (fact_id, id, version, recorded_at, recorded_by, recorded_by_body,
    police_number, unit, status, opened_on)
  VALUES (gen_random_uuid(), $1, 1, now(), 'dev-somebody', 'POLICE', $2, 'Sample unit', 'OPEN', $3)`;
const LINK = `INSERT INTO investigation_case (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body,
    rule_versions, investigation_id, linked_on, presence_required, presence_required_until)
  VALUES (gen_random_uuid(), gen_random_uuid(), 1, $2, now(), 'dev-somebody', 'POLICE', '{}', $1, $3, true, $4)`;

/** A graph of a test file's own, and the files of persons who are to be given permits in it. */
export function permitFiles() {
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
    /** On file at DIS with the police as a party, and at the police with an investigation unless it is null. */
    onFile: async (presence: { readonly until: string | null } | null = { until: null }) => {
      const caseId = await immigrationFile(dis());
      await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
      const nec = db('nec');
      await justiceFile(nec, caseId);
      if (presence) {
        const investigation = randomUUID();
        await nec.query(INVESTIGATION, [investigation, caseId, ago(20)]);
        await nec.query(LINK, [investigation, caseId, ago(20), presence.until]);
      }
      return caseId;
    },
    applied: async (caseId: string, given: object = conditions, who = police) => {
      const { outcome } = await decide('applyForResidencePermit', { caseId, ...given }, who);
      return { caseId, applicationId: outcome.id, expectedVersion: 1 };
    },
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
