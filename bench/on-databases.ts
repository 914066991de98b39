import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { checkout } from '../dev/checkout.ts';
import { DEVELOPMENT_ISSUER } from '../shared/token-env.ts';
import { type Admission, admit } from './admit.ts';
import { type Competitor, OURS, STOCK } from './gateways/competitors.ts';
import { ourCommand } from './gateways/ours.ts';
import type { Given } from './on-stubs.ts';
import { answers, lastLineOf, start } from './process.ts';
import { type Figures, takeRounds } from './rounds.ts';
import { wholeSystem } from './workloads.ts';

export interface OnDatabases extends Admission {
  readonly figures: Figures;
}

const ROOMS = { cmm: 4751, dis: 4752, nec: 4753, returns: 4754 } as const;
const OWN_GATEWAY = 4750;
const ISSUER = 4755;

/**
 * The whole system as `npm start` starts it, on its databases with the sample; before its authorities our gateway, and
 * the stock one with what the authorities ask for.
 */
export async function onDatabases({ folder, running, rounds, linesOf, say }: Given): Promise<OnDatabases> {
  const keys = Object.fromEntries(
    Object.keys(ROOMS).map((room) => [
      `${room.toUpperCase()}_SIGNING_KEY`,
      randomBytes(32).toString('base64url'),
    ]),
  );
  const linesFile = linesOf('whole system');
  const authorities = start(
    [process.execPath, join(checkout, 'dist/dev/start.js')],
    {
      PORT: String(OWN_GATEWAY),
      ISSUER_PORT: String(ISSUER),
      ...Object.fromEntries(
        Object.entries(ROOMS).map(([room, port]) => [`${room.toUpperCase()}_PORT`, String(port)]),
      ),
      ...keys,
      DATA_DIR: join(folder, 'data'),
      EXPLORER: 'off',
    },
    linesFile,
  );
  running.push(authorities);
  const isReady = async () =>
    (await request(`http://127.0.0.1:${OWN_GATEWAY}/health/ready`)).statusCode === 200;
  if (!(await answers(isReady, 240_000)))
    throw new Error(`the whole system does not start: ${readFileSync(linesFile, 'utf8').slice(-400)}`);

  const token = await lastLineOf([process.execPath, join(checkout, 'dist/dev/token.js'), 'cmm-coordinator'], {
    ISSUER_PORT: String(ISSUER),
  });
  const headers = { authorization: `Bearer ${token}`, 'x-purpose': 'COORDINATION' };
  const addresses = Object.fromEntries(
    Object.entries(ROOMS).map(([room, port]) => [
      `${room.toUpperCase()}_URL`,
      `http://127.0.0.1:${port}/graphql`,
    ]),
  );
  const supergraph = join(checkout, 'gateway/supergraph.graphql');
  const ours = {
    ...addresses,
    ...keys,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: '4757',
    TOKEN_ISSUER: DEVELOPMENT_ISSUER,
    TOKEN_JWKS_URL: `http://127.0.0.1:${ISSUER}/.well-known/jwks.json`,
  };
  const competitors: Competitor[] = [
    {
      name: STOCK,
      command: [process.execPath, join(checkout, 'dist/bench/gateways/stock-signing.js'), supergraph, '4756'],
      port: 4756,
      path: '/',
      env: { ...addresses, ...keys },
      headers,
      note: 'its own data source, with the headers and signatures that the authorities ask for',
    },
    {
      name: OURS,
      command: ourCommand(),
      port: 4757,
      path: '/graphql',
      env: ours,
      headers,
      note: 'as shipped',
    },
  ];
  const admission = await admit(competitors, wholeSystem, running, {
    ids: await caseIds(headers),
    authorities,
    linesOf,
    say,
  });
  return { ...admission, figures: await takeRounds(admission.runners, wholeSystem, rounds, say) };
}

async function caseIds(headers: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { body } = await request(`http://127.0.0.1:${OWN_GATEWAY}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ cases(first: 100) { nodes { id } } }' }),
  });
  const { data } = (await body.json()) as {
    data: { cases: { nodes: { id: string }[] } };
  };
  return data.cases.nodes.map(({ id }) => id);
}
