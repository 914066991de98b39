import { randomBytes } from 'node:crypto';
import { DEVELOPMENT_ISSUER } from '../shared/token-env.ts';
import { roomNames } from './cluster.ts';
import { DEVELOPMENT_AUDIENCE } from './issuer-server.ts';
import type { Program } from './keep-running.ts';
import type { Ports } from './start-env.ts';

export interface Wiring {
  readonly ports: Ports;
  readonly dataFolder: string;
  /** Addresses of all databases, under all their users. */
  readonly databases: Readonly<Record<string, string>>;
}

export interface Programs {
  readonly migrate: Program;
  readonly seed: Program;
  readonly stages: readonly (readonly Program[])[];
}

const isSecret = (name: string) => /(_DATABASE_URL|_KEY|_SECRET|PASSWORD)$/.test(name);

/** What runs, and with which variables: each gets its own keys and database addresses, and nobody else's. */
export function programs(
  { ports, dataFolder, databases }: Wiring,
  env: NodeJS.ProcessEnv = process.env,
): Programs {
  const common: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !isSecret(name))),
    NODE_ENV: 'development',
    LOG_LEVEL: env.LOG_LEVEL || 'warn',
    APOLLO_TELEMETRY_DISABLED: 'true',
    TOKEN_ISSUER: DEVELOPMENT_ISSUER,
    TOKEN_AUDIENCE: DEVELOPMENT_AUDIENCE,
    TOKEN_JWKS_FILE: undefined,
    TOKEN_JWKS_URL: `http://127.0.0.1:${ports.ISSUER_PORT}/.well-known/jwks.json`,
    GRAPH_URL: `http://127.0.0.1:${ports.PORT}/graphql`,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
  };
  const keys = Object.fromEntries(
    roomNames.map((room) => {
      const variable = `${room.toUpperCase()}_SIGNING_KEY`;
      return [variable, env[variable] || randomBytes(32).toString('base64url')];
    }),
  );
  const subgraphs = roomNames.map((room): Program => {
    const prefix = room.toUpperCase();
    const own = [`${prefix}_SIGNING_KEY`, `${prefix}_DATABASE_URL`];
    const all: NodeJS.ProcessEnv = { ...env, ...keys, ...databases };
    return {
      name: room,
      script: `subgraphs/${room}/main.ts`,
      env: { ...common, ...Object.fromEntries(own.map((name) => [name, all[name]])) },
    };
  });
  const rooms = Object.fromEntries(
    roomNames.map((room) => {
      const prefix = room.toUpperCase() as 'CMM' | 'DIS' | 'NEC' | 'RETURNS';
      return [`${prefix}_URL`, `http://127.0.0.1:${ports[`${prefix}_PORT`]}/graphql`];
    }),
  );
  const explorer = { EXPLORER_ISSUER_URL: `http://127.0.0.1:${ports.ISSUER_PORT}` };
  return {
    migrate: { name: 'migrate', script: 'tools/migrate.ts', env: { ...common, ...databases } },
    seed: { name: 'seed', script: 'dev/seed.ts', env: { ...common, ...databases } },
    stages: [
      [{ name: 'issuer', script: 'dev/issuer.ts', env: { ...common, DATA_DIR: dataFolder } }, ...subgraphs],
      [{ name: 'gateway', script: 'gateway/main.ts', env: { ...common, ...rooms, ...keys, ...explorer } }],
    ],
  };
}
