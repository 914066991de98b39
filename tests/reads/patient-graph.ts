import { freePort } from '../../dev/ports.ts';
import { gatewayOptions } from '../../gateway/env.ts';
import { startGateway } from '../../gateway/server.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { type Answer, type Asked, askGraph } from '../harness/ask.ts';
import type { Databases, RoomName } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { trustVariables } from '../harness/tokens.ts';

interface PatientGraph {
  readonly url: string;
  readonly rooms: Readonly<Record<RoomName, OpenRoom>>;
  readonly ask: (who: string, asked: Asked) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** The whole graph in one process, with time for every field of a hundred cases on a machine that others use too. `now`: what time it is in the rooms. */
export async function startPatientGraph(databases: Databases, now?: () => Date): Promise<PatientGraph> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const open: OpenRoom[] = [];
  // one after the other: a room that builds its schema keeps the others from their connections
  for (const { name } of rooms) open.push(await openTestRoom(name, databases, { graphUrl: url, now }));
  const gateway = await startGateway(
    gatewayOptions({
      ...trustVariables(),
      ...Object.fromEntries(
        open.flatMap(({ name, url, key }) => [
          [`${name.toUpperCase()}_URL`, url],
          [`${name.toUpperCase()}_SIGNING_KEY`, key.toString('base64url')],
        ]),
      ),
      PORT: String(port),
      LOG_LEVEL: 'silent',
      OPERATION_DEADLINE_MS: '60000',
      AUTHORITY_DEADLINE_MS: '60000',
    }),
  );
  return {
    url,
    rooms: Object.fromEntries(open.map((room) => [room.name, room])) as Record<RoomName, OpenRoom>,
    ask: (who, asked) => askGraph(url, who, asked),
    stop: async () => {
      await gateway.stop();
      await Promise.all(open.map((room) => room.stop()));
    },
  };
}
