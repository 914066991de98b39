import { z } from 'zod';
import { everyProcess, httpUrl, milliseconds, port, postgresUrl, readEnv, secretKey } from '../env.ts';
import { tokenTrust, tokenVariables } from '../token-env.ts';
import type { TokenTrust } from '../tokens.ts';
import type { Room } from '../vocabulary.ts';

/** What a room's process is told from outside. */
export interface RoomEnv {
  readonly logLevel: string;
  readonly trust: TokenTrust;
  readonly databaseUrl: string;
  readonly signingKey: Buffer;
  readonly host: string;
  readonly port: number;
  readonly graphUrl: string;
  readonly askDeadlineMs: number;
}

/** The variables of one room carry its name: `CMM_PORT`, `CMM_DATABASE_URL`, … */
export function readRoomEnv(room: Room, defaultPort: number, env: NodeJS.ProcessEnv = process.env): RoomEnv {
  const common = readEnv(
    {
      ...everyProcess,
      ...tokenVariables,
      GRAPH_URL: httpUrl.default('http://127.0.0.1:4000/graphql'),
      ASK_DEADLINE_MS: milliseconds.default(2_000),
    },
    env,
  );
  const own = readEnv(
    {
      [`${room}_DATABASE_URL`]: postgresUrl,
      [`${room}_SIGNING_KEY`]: secretKey,
      [`${room}_HOST`]: z.string().default('127.0.0.1'),
      [`${room}_PORT`]: port.default(defaultPort),
    },
    env,
  ) as Record<string, unknown>;
  return {
    logLevel: common.LOG_LEVEL,
    trust: tokenTrust(common),
    databaseUrl: own[`${room}_DATABASE_URL`] as string,
    signingKey: own[`${room}_SIGNING_KEY`] as Buffer,
    host: own[`${room}_HOST`] as string,
    port: own[`${room}_PORT`] as number,
    graphUrl: common.GRAPH_URL,
    askDeadlineMs: common.ASK_DEADLINE_MS,
  };
}
