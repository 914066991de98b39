import type { DataSource } from 'typeorm';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { PlacementRow } from '../../../subgraphs/cmm/storage/placement.row.ts';
import { type Databases, freshDatabases, type RoomName } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago, immigrationFile } from '../on-file.ts';
import { admitted, personOnFile } from './cmm-file.ts';

export const PLACE = ['placePerson', 'Placement'] as const;
export const MOVE = ['movePerson', 'Placement'] as const;
export const CONFIRM = ['confirmPlacement', 'Placement'] as const;
export const END = ['endPlacement', 'Placement'] as const;
export const CMM = 'cmm-caseworker ASSISTANCE';
export const MUNICIPALITY = 'municipality-caseworker CHILD_PROTECTION';
export const child = { bornOn: ago(365 * 12) };
export const overseen = { municipality: 'Odense' };

/** Somebody who is to be placed: the person, and the stay that DIS has on file. */
type Given = Parameters<typeof personOnFile>[1] & { readonly stay?: StayBasis | null };

/** A graph of a test file's own, and those who are to be placed in it. */
export function toBePlaced() {
  let databases: Databases;
  let graph: TestGraph;
  /** The same room, to which no other answers. */
  let alone: OpenRoom;
  beforeAll(async () => {
    databases = await freshDatabases();
    graph = await startGraph(databases);
    alone = await openTestRoom('cmm', databases);
  });
  afterAll(async () => {
    await alone?.stop();
    await graph?.stop();
    await databases?.drop();
  });

  const db = (room: RoomName): DataSource => graph.rooms[room].db;
  const cmm = () => db('cmm');

  async function onFile(given: Given = {}): Promise<string> {
    const { stay = 'LAWFUL', ...person } = given;
    const caseId = await personOnFile(cmm(), person);
    await immigrationFile(db('dis'), { caseId, stay });
    for (const body of ['DIS', 'MUNICIPALITY', 'POLICE'] as const) await admitted(cmm(), caseId, body);
    await admitted(db('dis'), caseId, 'MUNICIPALITY');
    return caseId;
  }

  return {
    graph: { ask: (...asked: Parameters<TestGraph['ask']>) => graph.ask(...asked) },
    alone: { ask: (...asked: Parameters<OpenRoom['ask']>) => alone.ask(...asked) },
    db,
    cmm,
    placementsOf: (caseId: string) =>
      cmm().manager.find(PlacementRow, { where: { caseId }, order: { recordedAt: 'ASC', version: 'ASC' } }),
    onFile,
    /** A case to which CMM admits the municipality, and DIS does not. */
    strangerToDis: async (given: Given): Promise<string> => {
      const caseId = await onFile(given);
      await db('dis').query('UPDATE case_party SET ended_at = now() WHERE case_id = $1', [caseId]);
      return caseId;
    },
  };
}
