import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, type JWK, SignJWT } from 'jose';
import { z } from 'zod';
import { BootError, everyProcess, port, readEnv } from '../shared/env.ts';
import type { Running } from '../shared/lifecycle.ts';
import { DEVELOPMENT_ISSUER } from '../shared/token-env.ts';
import { locateDataFolder, prepareDataFolder } from './data-folder.ts';
import { issuerKey, publicPart } from './issuer-key.ts';
import { type Persona, personaNames, personas, subjectOf } from './personas.ts';

export const DEVELOPMENT_AUDIENCE = 'nrm-graph';
const LIFETIME_SECONDS = 8 * 60 * 60;

/** Serves its public key, who the personas are and, to whoever calls it by a loopback name, a token for any of them: never outside development. */
export async function startIssuer(
  env: NodeJS.ProcessEnv = process.env,
): Promise<Running & { readonly url: string }> {
  const { NODE_ENV, ISSUER_HOST, ISSUER_PORT, PORT, DATA_DIR } = readEnv(
    {
      ...everyProcess,
      ISSUER_HOST: z.union([z.ipv4(), z.ipv6()], 'must be an IP address').default('127.0.0.1'),
      ISSUER_PORT: port.default(4005),
      PORT: port.default(4000),
      DATA_DIR: z.string().optional(),
    },
    env,
  );
  if (NODE_ENV === 'production') {
    throw new BootError(
      'NODE_ENV is production (as it is when unset), and the development issuer does not run there',
    );
  }
  const dataFolder = locateDataFolder(DATA_DIR);
  prepareDataFolder(dataFolder);
  const key = await issuerKey(dataFolder);
  // the gateway's explorer is the one page that may read what is answered here
  const explorer = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${PORT}`);
  const server = createServer((request, response) => {
    const { origin = '' } = request.headers;
    if (explorer.includes(origin)) response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'origin');
    answer(request, response, key).catch(() => send(response, 500, { error: 'server_error' }));
  });
  server.listen(ISSUER_PORT, ISSUER_HOST);
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, key: JWK): Promise<void> {
  request.resume();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://issuer');
  if (pathname === '/.well-known/jwks.json') {
    if (request.method !== 'GET')
      return send(response, 405, { error: 'method_not_allowed' }, { allow: 'GET' });
    return send(response, 200, { keys: [publicPart(key)] });
  }
  if (pathname === '/personas') {
    if (request.method !== 'GET')
      return send(response, 405, { error: 'method_not_allowed' }, { allow: 'GET' });
    return send(response, 200, { personas });
  }
  if (pathname === '/token') {
    // a page from elsewhere that has its own name resolve to this machine gets none
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
      return send(response, 421, { error: 'misdirected_request' });
    }
    if (request.method !== 'POST')
      return send(response, 405, { error: 'method_not_allowed' }, { allow: 'POST' });
    const persona = personas.find(({ name }) => name === searchParams.get('persona'));
    if (!persona) return send(response, 404, { error: 'unknown_persona', personas: personaNames });
    const access_token = await tokenFor(persona, key);
    return send(response, 200, { access_token, token_type: 'Bearer', expires_in: LIFETIME_SECONDS });
  }
  send(response, 404, { error: 'not_found' });
}

async function tokenFor({ name, authority, role, organisation }: Persona, key: JWK): Promise<string> {
  const claims = { authority, roles: [role], azp: 'development', ...(organisation && { organisation }) };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: key.kid ?? '', typ: 'at+jwt' })
    .setIssuer(DEVELOPMENT_ISSUER)
    .setAudience(DEVELOPMENT_AUDIENCE)
    .setSubject(subjectOf(name))
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(await importJWK(key, 'ES256'));
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
}
