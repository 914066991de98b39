import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { AccessLog } from '../access/access-log.ts';
import type { RoomPolicy } from '../access/policy.ts';
import { BootError } from '../env.ts';
import { bootFault, type Running } from '../lifecycle.ts';
import { isMigrated } from '../storage/data-source.ts';
import { createTokenVerifier } from '../tokens.ts';
import { createAskGraph } from './ask-graph.ts';
import type { RequestContext } from './context.ts';
import { forgetOldKeys } from './forget-keys.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { RoomEnv } from './room-env.ts';
import { serveSubgraph } from './subgraph-server.ts';

/** What sets one room apart from another. */
export interface RoomParts<Loaders> {
  readonly policy: RoomPolicy;
  readonly schema: GraphQLSchema;
  readonly dataSource: (url: string) => DataSource;
  readonly loaders: (db: DataSource) => Loaders;
}

/** Of the time for an ask, what a request waits for the same one: whoever then asks as well is still heard by the gateway. */
const FOR_THE_SAME = 1 / 4;

/** In all: fewer than the connections that the gateway has to one room, which others need, too. */
const MOST_WAITING = 16;

/** Opens the room: database, log, and its door on the network; what it opened it also closes. `now`: the time that decisions are taken at. */
export async function openRoom<Loaders>(
  parts: RoomParts<Loaders>,
  env: RoomEnv,
  now = () => new Date(),
): Promise<Running & { readonly port: number }> {
  const logger = pino({ name: parts.policy.room.toLowerCase(), level: env.logLevel });
  const db = await openDatabase(parts, env.databaseUrl).catch((fault: unknown) => {
    throw new BootError(`${parts.policy.room}_DATABASE_URL: ${bootFault(fault)}`);
  });
  const ask = createAskGraph(env.graphUrl, env.askDeadlineMs);
  const waitMs = env.askDeadlineMs * FOR_THE_SAME;
  const room = {
    policy: parts.policy,
    db,
    log: new AccessLog(db),
    ask,
    oneAtATime: oneAtATime({ waitMs, mostWaiting: MOST_WAITING }),
    now,
  };
  const server = await serveSubgraph({
    schema: parts.schema,
    room,
    loaders: ({ room: { db } }: Omit<RequestContext, 'load'>) => parts.loaders(db),
    signingKey: env.signingKey,
    verifyToken: createTokenVerifier(env.trust),
    host: env.host,
    port: env.port,
    logger,
  });
  const stopForgetting = forgetOldKeys(db, logger);
  logger.info({ port: server.port }, 'ready');
  return {
    port: server.port,
    stop: async () => {
      stopForgetting();
      await server.stop();
      await ask.close();
      await db.destroy();
    },
  };
}

async function openDatabase(
  { dataSource }: Pick<RoomParts<unknown>, 'dataSource'>,
  url: string,
): Promise<DataSource> {
  const db = await dataSource(url).initialize();
  try {
    if (!(await isMigrated(db))) throw new BootError('the database is not migrated: run npm run migrate');
    return db;
  } catch (fault) {
    await db.destroy();
    throw fault;
  }
}
