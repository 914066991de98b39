import { randomBytes } from 'node:crypto';
import { freePort } from '../../dev/ports.ts';
import { gatewayOptions } from '../../gateway/env.ts';
import { startGateway } from '../../gateway/server.ts';
import { Room } from '../../shared/vocabulary.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { type Answer, type Asked, askGraph } from './ask.ts';
import type { Databases, RoomName } from './databases.ts';
import { type OpenRoom, openTestRoom } from './room.ts';
import { trustVariables } from './tokens.ts';

/** The whole graph in the test's own process: rooms on real ports and databases, and the gateway before them. */
export interface TestGraph {
  readonly url: string;
  readonly rooms: Readonly<Record<RoomName, OpenRoom>>;
  /** As a client asks. `who` is a persona, or a token. */
  readonly ask: (who: string, asked: Asked) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** `now`: what time it is in the rooms, for stories that take longer than a test. */
export async function startGraph(databases: Databases, now?: () => Date): Promise<TestGraph> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  // one after the other: making a room's schema holds up this process, and a connection begun before it would time out
  const open: OpenRoom[] = [];
  for (const { name } of rooms) open.push(await openTestRoom(name, databases, { graphUrl: url, now }));
  const gateway = await startGateway(
    gatewayOptions({
      ...trustVariables(),
      ...signingKeys(),
      ...Object.fromEntries(open.map((room) => [`${room.name.toUpperCase()}_URL`, room.url])),
      ...Object.fromEntries(
        open.map(({ name, key }) => [`${name.toUpperCase()}_SIGNING_KEY`, key.toString('base64url')]),
      ),
      PORT: String(port),
      LOG_LEVEL: 'silent',
      // a busy machine may be slow, and that is no outage
      AUTHORITY_DEADLINE_MS: '20000',
      OPERATION_DEADLINE_MS: '25000',
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

/** A new key for every room, as variables. */
export const signingKeys = (): Record<string, string> =>
  Object.fromEntries(
    Object.keys(Room).map((room) => [`${room}_SIGNING_KEY`, randomBytes(32).toString('base64url')]),
  );
