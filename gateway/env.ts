import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { z } from 'zod';
import {
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

/** Nothing else than an origin fits into the page and its security policy. */
const ORIGIN = /^https?:\/\/[\w.-]+(:\d+)?$/;

export const gatewayVariables = {
  ...everyProcess,
  ...tokenVariables,
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  SUPERGRAPH_FILE: z.string().optional(),
  CMM_URL: httpUrl.optional(),
  DIS_URL: httpUrl.optional(),
  NEC_URL: httpUrl.optional(),
  RETURNS_URL: httpUrl.optional(),
  CMM_SIGNING_KEY: secretKey,
  DIS_SIGNING_KEY: secretKey,
  NEC_SIGNING_KEY: secretKey,
  RETURNS_SIGNING_KEY: secretKey,
  OPERATION_DEADLINE_MS: milliseconds.default(8_000),
  AUTHORITY_DEADLINE_MS: milliseconds.default(3_000),
  GATEWAY_EXECUTOR: z.enum(['own', 'apollo'], 'must be own or apollo').default('own'),
  EXPLORER: explorerSwitch.optional(),
  EXPLORER_ISSUER_URL: z.string().regex(ORIGIN, 'must be an origin: http://127.0.0.1:4005').optional(),
};

/** Everything the gateway stands on, from its variables. */
export function gatewayOptions(given: NodeJS.ProcessEnv = process.env): GatewayOptions {
  const env = readEnv(gatewayVariables, given);
  const verifyToken = createTokenVerifier(tokenTrust(env));
  return {
    host: env.HOST,
    port: env.PORT,
    supergraphSdl: readSupergraphFile(env.SUPERGRAPH_FILE ?? committedSupergraph()),
    authorities: {
      cmm: { key: env.CMM_SIGNING_KEY, url: env.CMM_URL },
      dis: { key: env.DIS_SIGNING_KEY, url: env.DIS_URL },
      nec: { key: env.NEC_SIGNING_KEY, url: env.NEC_URL },
      returns: { key: env.RETURNS_SIGNING_KEY, url: env.RETURNS_URL },
    },
    verifyToken,
    operationDeadlineMs: env.OPERATION_DEADLINE_MS,
    authorityDeadlineMs: env.AUTHORITY_DEADLINE_MS,
    executor: env.GATEWAY_EXECUTOR,
    explorer: explorerOptions(env),
    log: pino({ name: 'gateway', level: env.LOG_LEVEL }),
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
