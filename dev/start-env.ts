import { z } from 'zod';
import { BootError, explorerSwitch, port, postgresUrl, readEnv } from '../shared/env.ts';
import { roomNames } from './cluster.ts';

const ownPort = port.refine((number) => number > 0, 'must be a port number, not 0');

const shape = {
  DATA_DIR: z.string().optional(),
  POSTGRES_PORT: ownPort.optional(),
  EXPLORER: explorerSwitch.default('on'),
};

const portVariables = {
  PORT: ownPort.default(4000),
  CMM_PORT: ownPort.default(4001),
  DIS_PORT: ownPort.default(4002),
  NEC_PORT: ownPort.default(4003),
  RETURNS_PORT: ownPort.default(4004),
  ISSUER_PORT: ownPort.default(4005),
};

const addresses = (infix: '' | 'MIGRATION_' | 'CHAIN_') =>
  Object.fromEntries(
    roomNames.map((room) => [`${room.toUpperCase()}_${infix}DATABASE_URL`, postgresUrl.optional()]),
  );

export type Ports = { readonly [Name in keyof typeof portVariables]: number };

export interface StartEnv {
  readonly dataDir: string | undefined;
  readonly postgresPort: number | undefined;
  readonly ports: Ports;
  /** Whether the gateway that it starts serves the explorer. */
  readonly explorer: 'on' | 'off';
  /** Databases that somebody else runs; null where we are to run them. */
  readonly outside: Readonly<Record<string, string>> | null;
  /** Whether we were told the owners of outside databases, and are therefore to migrate them. */
  readonly migrates: boolean;
}

/** What `npm start` reads. Databases are all named or none, owners and chains likewise: half of each is a mistake, not a wish. */
export function readStartEnv(env: NodeJS.ProcessEnv = process.env): StartEnv {
  const { DATA_DIR, POSTGRES_PORT, EXPLORER } = readEnv(shape, env);
  const ports = readEnv(portVariables, env);
  const databases = allOrNone(readEnv(addresses(''), env));
  const owners = allOrNone(readEnv(addresses('MIGRATION_'), env));
  const chains = allOrNone(readEnv(addresses('CHAIN_'), env));
  if ((owners || chains) && !databases) {
    throw new BootError(
      'databases are named for their owners or chains only: set CMM_DATABASE_URL and its like too',
    );
  }
  return {
    dataDir: DATA_DIR,
    postgresPort: POSTGRES_PORT,
    ports,
    explorer: EXPLORER,
    outside: databases && { ...databases, ...owners, ...chains },
    migrates: !databases || owners !== null,
  };
}

function allOrNone(read: Record<string, unknown>): Record<string, string> | null {
  const names = Object.keys(read);
  const missing = names.filter((name) => read[name] === undefined);
  if (missing.length === names.length) return null;
  if (missing.length === 0) return read as Record<string, string>;
  const given = names.filter((name) => !missing.includes(name));
  throw new BootError(`${given.join(', ')} set but not ${missing.join(', ')}: name all of them, or none`);
}
