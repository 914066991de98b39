import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import pino from 'pino';
import { freePort } from '../../dev/ports.ts';
import { gatewayOptions } from '../../gateway/env.ts';
import { startGateway } from '../../gateway/server.ts';
import type { Running } from '../../shared/lifecycle.ts';
import { anotherLike } from '../decisions/officials.ts';
import { entriesOf } from '../decisions/traces.ts';
import { type Answer, askGraph } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { signingKeys } from '../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { trust } from '../harness/tokens.ts';

/** Whose keys cannot be fetched may have given a good token: whoever shows it is not told that it is bad. */

type Manner = 'well' | 'gone' | 'failing' | 'talking nonsense' | 'silent';

/** Where the issuer serves its keys, to one of those that ask for them. */
class KeySet {
  manner: Manner = 'well';
  readonly server: Server = createServer((_, response) => {
    if (this.manner === 'gone') return void response.destroy();
    if (this.manner === 'silent') return;
    if (this.manner === 'failing') return void response.writeHead(500).end('SECRET-INNARDS');
    if (this.manner === 'talking nonsense') return void response.end('{"SECRET-INNARDS":true}');
    response.end(readFileSync(trust().jwksFile));
  });
  async open(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }
  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const keysOf = { gateway: new KeySet(), nec: new KeySet() };
const lines: Record<string, unknown>[] = [];
let databases: Databases;
let nec: OpenRoom;
let gateway: Running;
let url: string;

beforeAll(async () => {
  const { issuer, audience } = trust();
  databases = await freshDatabases('nec');
  nec = await openTestRoom('nec', databases, {
    trust: { issuer, audience, jwksUrl: new URL(await keysOf.nec.open()) },
  });
  const port = await freePort();
  url = `http://127.0.0.1:${port}/graphql`;
  const options = gatewayOptions({
    NODE_ENV: 'test',
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audience,
    TOKEN_JWKS_URL: await keysOf.gateway.open(),
    ...signingKeys(),
    NEC_URL: nec.url,
    NEC_SIGNING_KEY: nec.key.toString('base64url'),
    PORT: String(port),
    AUTHORITY_DEADLINE_MS: '20000',
    OPERATION_DEADLINE_MS: '25000',
  });
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  gateway = await startGateway({ ...options, log });
});
afterAll(async () => {
  await gateway?.stop();
  await nec?.stop();
  for (const keys of Object.values(keysOf)) keys.close();
  await databases?.drop();
});
beforeEach(() => {
  lines.length = 0;
  for (const keys of Object.values(keysOf)) keys.manner = 'well';
});

const QUERY = '{ investigations(first: 1) { nodes { id } } }';
const asked = (correlationId = randomUUID()) => ({ query: QUERY, purpose: 'INVESTIGATION', correlationId });
const officer = () => anotherLike('nec-investigator');
const codesOf = ({ errors }: Answer) => errors.map(({ extensions: { code } }) => code);
const WELL = { status: 200, errors: [], data: { investigations: { nodes: [] } } };
const UNWELL: readonly Manner[] = ['gone', 'failing', 'talking nonsense', 'silent'];

/** In the issuer's form, signed by somebody else. */
const forged = () =>
  new SignJWT({ authority: 'POLICE', roles: ['investigator'] })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(trust().issuer)
    .setAudience(trust().audience)
    .setSubject('official-0')
    .setExpirationTime('1h')
    .sign(
      createPrivateKey(
        generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
          type: 'pkcs8',
          format: 'pem',
        }),
      ),
    );

// while no key was ever fetched
describe.each(UNWELL)('with the key set %s', (manner) => {
  test('the gateway cannot check a token, says so, and checks it once it can', async () => {
    keysOf.gateway.manner = manner;
    const token = await officer();
    const correlationId = randomUUID();
    const answer = await askGraph(url, token, asked(correlationId));
    expect(answer).toMatchObject({ status: 503, data: undefined });
    expect(answer.errors).toEqual([
      {
        message: expect.stringContaining('cannot be checked'),
        extensions: { code: 'ISSUER_UNAVAILABLE', correlationId },
      },
    ]);
    expect(answer.headers.get('www-authenticate')).toBeNull();
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 50, correlationId, cause: expect.any(String) }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'operation',
        correlationId,
        codes: ['ISSUER_UNAVAILABLE'],
        status: 503,
      }),
    );
    for (const secret of ['SECRET', token.slice(-20), 'official-'])
      expect(JSON.stringify([answer.errors, lines])).not.toContain(secret);
    // what no issuer ever signs is turned away all the same
    for (const nothing of ['MARKER4711.a.b', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`])
      expect((await askGraph(url, nothing, asked())).status).toBe(401);
  });

  test('an authority that cannot check it answers nothing, and its log says so', async () => {
    keysOf.nec.manner = manner;
    const token = await officer();
    const correlationId = randomUUID();
    const answer = await nec.ask(token, asked(correlationId));
    expect([answer.status, codesOf(answer)]).toEqual([503, ['AUTHORITY_UNAVAILABLE']]);
    expect(await entriesOf(nec.db, correlationId)).toMatchObject([
      { kind: 'DENY', outcome: 'ISSUER_UNAVAILABLE', subject: null, authority: null },
    ]);
    expect(JSON.stringify(answer.errors)).not.toContain('SECRET');
  });
});

test('by the gateway its part is told as that of an authority that does not answer, until it can', async () => {
  keysOf.nec.manner = 'gone';
  const token = await officer();
  const partly = await askGraph(url, token, asked());
  expect([partly.status, codesOf(partly), partly.errors[0]?.extensions.subgraph]).toEqual([
    200,
    ['AUTHORITY_UNAVAILABLE'],
    'nec',
  ]);
  keysOf.nec.manner = 'well';
  expect(await askGraph(url, token, asked())).toMatchObject(WELL);
});

test('a token that held is believed until it expires, whether or not its issuer is there', async () => {
  const token = await officer();
  expect(await askGraph(url, token, asked())).toMatchObject(WELL);
  for (const keys of Object.values(keysOf)) keys.manner = 'gone';
  expect(await askGraph(url, token, asked())).toMatchObject(WELL);
});

test('a token that somebody else signed holds nowhere', async () => {
  const token = await forged();
  const answer = await askGraph(url, token, asked());
  expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  expect((await nec.ask(token, asked())).status).toBe(401);
});
