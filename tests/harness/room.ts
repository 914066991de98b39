import { randomBytes } from 'node:crypto';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { openRoom } from '../../shared/room/room-process.ts';
import type { TokenTrust } from '../../shared/tokens.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { type Answer, type Asked, asToken, type Door, signedRequest } from './ask.ts';
import type { Databases, RoomName } from './databases.ts';
import { countStatements, type Statements } from './statements.ts';
import { trust } from './tokens.ts';

/** A room that was opened in the test's own process, on a real port and a real database. */
export interface OpenRoom extends Door {
  /** Signed as its gateway signs. `who` is a persona, or a token. */
  readonly ask: (who: string, asked: Asked) => Promise<Answer>;
  /** The application's own connections: what it may not do, the test may not either. */
  readonly db: DataSource;
  /** What the room sends to its database; also what the test itself sends through `db`. */
  readonly statements: Statements;
  readonly stop: () => Promise<void>;
}

/** A busy machine may be slow, and that is no outage. */
const PATIENT_MS = 10_000;

/** Nobody listens there: a room that asks the graph is told nothing. */
const NOWHERE = 'http://127.0.0.1:9/graphql';

export async function openTestRoom(
  name: RoomName,
  { variables }: Databases,
  {
    graphUrl = NOWHERE,
    now,
    trust: trusted = trust(),
    askDeadlineMs = PATIENT_MS,
  }: {
    readonly graphUrl?: string;
    readonly now?: (() => Date) | undefined;
    readonly trust?: TokenTrust;
    /** How long it waits for what it asks of the graph, in milliseconds, and a quarter of that for who asks the same. */
    readonly askDeadlineMs?: number;
  } = {},
): Promise<OpenRoom> {
  const known = rooms.find((room) => room.name === name);
  if (!known) throw new Error(`there is no room ${name}`);
  const parts = known.parts();
  const opened: DataSource[] = [];
  const key = randomBytes(32);
  const { port, stop } = await openRoom(
    {
      ...parts,
      dataSource: (url) => {
        const db = parts.dataSource(url);
        const limits = { statement_timeout: PATIENT_MS, connectionTimeoutMillis: PATIENT_MS };
        db.setOptions({ extra: { ...db.options.extra, ...limits } } as Partial<DataSourceOptions>);
        opened.push(db);
        return db;
      },
    },
    {
      logLevel: 'silent',
      trust: trusted,
      databaseUrl: variables[`${name.toUpperCase()}_DATABASE_URL`] ?? '',
      signingKey: key,
      host: '127.0.0.1',
      port: 0,
      graphUrl,
      askDeadlineMs,
    },
    now,
  );
  const db = opened[0] as DataSource;
  let stopped: Promise<void> | undefined;
  const door: Door = { name, url: `http://127.0.0.1:${port}/graphql`, key };
  return {
    ...door,
    ask: async (who, asked) => signedRequest(door, await asToken(who), asked),
    db,
    statements: countStatements(db),
    // whoever stops one room of a graph stops the graph later
    stop: () => (stopped ??= stop()),
  };
}
