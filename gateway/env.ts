import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { z } from 'zod';
import {
  atLeastOne,
  BootError,
  everyProcess,
  explorerSwitch,
  httpUrl,
  milliseconds,
  port,
  readEnv,
  secretKey,
} from '../shared/env.ts';
import { tokenTrust, tokenVariables } from '../shared/token-env.ts';
import { createTokenVerifier } from '../shared/tokens.ts';
import type { ExplorerOptions } from './explorer/explorer.ts';
import type { GatewayOptions } from './server.ts';
import { subgraphVariables } from './subgraph-variables.ts';

/** Nothing else than an origin fits into the page and its security policy. */
const ORIGIN = /^https?:\/\/[\w.-]+(:\d+)?$/;

const everyGateway = {
  ...everyProcess,
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  SUPERGRAPH_FILE: z.string().optional(),
  OPERATION_DEADLINE_MS: milliseconds.default(8_000),
  AUTHORITY_DEADLINE_MS: milliseconds.default(3_000),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  GATEWAY_EXECUTOR: z.enum(['own', 'apollo'], 'must be own or apollo').default('own'),
  GATEWAY_OPEN: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
};

const gatewayVariables = {
  ...everyGateway,
  ...tokenVariables,
  AUTHORITY_REQUESTS: atLeastOne.default(1_024),
  BREAKER_FAILURES: atLeastOne.default(5),
  BREAKER_OPEN_MS: milliseconds.default(2_000),
  EXPLORER: explorerSwitch.optional(),
  EXPLORER_ISSUER_URL: z.string().regex(ORIGIN, 'must be an origin: http://127.0.0.1:4005').optional(),
};

/** Everything the gateway stands on, from its variables. */
export function gatewayOptions(given: NodeJS.ProcessEnv = process.env): GatewayOptions {
  if (readEnv({ GATEWAY_OPEN: everyGateway.GATEWAY_OPEN }, given).GATEWAY_OPEN === '1')
    return openGateway(given);
  const env = readEnv(gatewayVariables, given);
  return {
    ...onAnyGateway(env),
    authorityOf: (name) => {
      const { url, key } = subgraphVariables(name);
      const told = readEnv({ [url]: httpUrl.optional(), [key]: secretKey }, given);
      return { url: told[url] as string | undefined, key: told[key] as Buffer };
    },
    guard: {
      mostRequests: env.AUTHORITY_REQUESTS,
      mostFailures: env.BREAKER_FAILURES,
      openMs: env.BREAKER_OPEN_MS,
    },
    verifyToken: createTokenVerifier(tokenTrust(env)),
    explorer: explorerOptions(env),
  };
}

/** Any graph, to whoever can reach it: to examine the gateway itself. Only where nobody else can, and never in production. */
function openGateway(given: NodeJS.ProcessEnv): GatewayOptions {
  if (given.NODE_ENV === 'production') throw new BootError('GATEWAY_OPEN: never in production');
  const env = readEnv(everyGateway, given);
  if (!LOOPBACK.has(env.HOST)) throw new BootError('HOST: an open gateway listens on loopback only');
  return {
    ...onAnyGateway(env),
    authorityOf: (name) => {
      const { url } = subgraphVariables(name);
      return { url: readEnv({ [url]: httpUrl.optional() }, given)[url], key: null };
    },
    // whoever measures or breaks subgraphs meets each of them
    guard: { mostRequests: Infinity, mostFailures: Infinity, openMs: 0 },
    verifyToken: null,
    explorer: null,
  };
}

/** Lines are written together, at the latest after as many milliseconds and when the process ends: each by itself is a twelfth of a small operation. */
const gathered = { dest: 1, sync: false, minLength: 4_096, periodicFlush: 100 } as const;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

function onAnyGateway(env: z.infer<z.ZodObject<typeof everyGateway>>) {
  return {
    host: env.HOST,
    port: env.PORT,
    supergraphSdl: readSupergraphFile(env.SUPERGRAPH_FILE ?? committedSupergraph()),
    operationDeadlineMs: env.OPERATION_DEADLINE_MS,
    authorityDeadlineMs: env.AUTHORITY_DEADLINE_MS,
    traceEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    executor: env.GATEWAY_EXECUTOR,
    metrics: env.METRICS_PORT === undefined ? null : { host: env.METRICS_HOST, port: env.METRICS_PORT },
    log: pino({ name: 'gateway', level: env.LOG_LEVEL }, pino.destination(gathered)),
  };
}

/** On in development; elsewhere only if it is switched on, and never with an issuer that gives tokens to anybody. */
function explorerOptions({
  NODE_ENV,
  EXPLORER = NODE_ENV === 'development' ? 'on' : 'off',
  EXPLORER_ISSUER_URL: issuer,
}: z.infer<z.ZodObject<typeof gatewayVariables>>): ExplorerOptions | null {
  if (issuer && NODE_ENV === 'production') {
    throw new BootError('EXPLORER_ISSUER_URL: the development issuer gives no tokens in production');
  }
  return EXPLORER === 'on' ? { issuer: issuer ?? null } : null;
}

function readSupergraphFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BootError('SUPERGRAPH_FILE: cannot be read');
  }
}

/** Beside the source, which is where it is committed; the compiled gateway lies in a folder of its own below. */
function committedSupergraph(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const beside = join(here, 'supergraph.graphql');
  return existsSync(beside) ? beside : join(here, '..', '..', 'gateway', 'supergraph.graphql');
}
