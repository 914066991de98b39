import { execFile } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeJwt } from 'jose';
import { compiled } from '../../dev/checkout.ts';
import { temporaryDataFolder } from '../../dev/data-folder.ts';
import { startIssuer } from '../../dev/issuer-server.ts';
import { personaNames, personas } from '../../dev/personas.ts';
import { roles } from '../../shared/roles.ts';
import { DEVELOPMENT_ISSUER } from '../../shared/token-env.ts';
import { createTokenVerifier } from '../../shared/tokens.ts';

const dataDir = temporaryDataFolder();
const start = (env: NodeJS.ProcessEnv = {}) =>
  startIssuer({ NODE_ENV: 'development', ISSUER_PORT: '0', DATA_DIR: dataDir, ...env });
let issuer: Awaited<ReturnType<typeof start>>;

beforeAll(async () => {
  issuer = await start();
});
afterAll(async () => {
  await issuer.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const mint = (persona: string) => fetch(`${issuer.url}/token?persona=${persona}`, { method: 'POST' });
const verifier = () =>
  createTokenVerifier({
    issuer: DEVELOPMENT_ISSUER,
    audience: 'nrm-graph',
    jwksUrl: new URL('/.well-known/jwks.json', issuer.url),
  });

it('knows a persona for every role', () => {
  const pairs = (list: readonly { authority: string; role: string }[]) =>
    list.map(({ authority, role }) => `${authority} ${role}`).sort();
  expect(pairs(personas)).toEqual(pairs(roles));
  expect(new Set(personaNames).size).toBe(15);
});

it.each(personas)('gives $name a token that holds', async ({ name, authority, role, organisation }) => {
  const response = await mint(name);
  const answer = (await response.json()) as { access_token: string };
  expect(answer).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 28_800 });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await verifier()(answer.access_token)).toEqual({
    issuer: DEVELOPMENT_ISSUER,
    subject: expect.stringMatching(/^dev-[0-9a-f]{16}$/),
    authority,
    roles: [role],
    organisation,
    client: 'development',
  });
  const { iat = 0, exp = 0 } = decodeJwt(answer.access_token);
  expect(exp - iat).toBe(8 * 60 * 60);
});

it('publishes no private key, and keeps it to its owner', async () => {
  const keys = await (await fetch(`${issuer.url}/.well-known/jwks.json`)).json();
  expect(keys).toEqual({
    keys: [expect.objectContaining({ kty: 'EC', crv: 'P-256', alg: 'ES256', kid: expect.any(String) })],
  });
  expect(JSON.stringify(keys)).not.toContain('"d"');
  expect(statSync(join(dataDir, 'issuer-key.json')).mode & 0o777).toBe(0o600);
});

it('still vouches after a restart for what it signed before', async () => {
  const { access_token } = (await (await mint('auditor')).json()) as { access_token: string };
  await issuer.stop();
  issuer = await start();
  expect(await verifier()(access_token)).toMatchObject({ authority: 'AUDIT_OFFICE' });
});

it('names the personas to whoever asks for another', async () => {
  const response = await mint('nobody');
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ error: 'unknown_persona', personas: personaNames });
});

it('says who the personas are', async () => {
  const response = await fetch(`${issuer.url}/personas`);
  expect(await response.json()).toEqual({ personas });
  expect((await fetch(`${issuer.url}/personas`, { method: 'POST' })).status).toBe(405);
});

describe('to pages in a browser', () => {
  const seenBy = async (origin: string) => {
    const response = await fetch(`${issuer.url}/token?persona=auditor`, {
      method: 'POST',
      headers: { origin },
    });
    expect(response.headers.get('vary')).toBe('origin');
    return response.headers.get('access-control-allow-origin');
  };
  beforeAll(async () => {
    await issuer.stop();
    issuer = await start({ PORT: '4321' });
  });

  it.each(['http://127.0.0.1:4321', 'http://localhost:4321'])('shows a token to %s', async (origin) => {
    expect(await seenBy(origin)).toBe(origin);
  });

  it.each([
    'http://127.0.0.1:4000',
    'https://127.0.0.1:4321',
    'http://localhost:4321.elsewhere.example',
    'http://elsewhere.example:4321',
    'null',
  ])('shows none to %s', async (origin) => {
    expect(await seenBy(origin)).toBeNull();
  });
});

/** The status for who calls the issuer by this name. */
const calledAs = (host: string, method: string, path: string) =>
  new Promise((resolve) => {
    const { port } = new URL(issuer.url);
    request({ port, host: '127.0.0.1', path, method, headers: { host } })
      .on('response', (response) => resolve(response.resume().statusCode))
      .end();
  });

it('gives a token to nobody who calls it by another name, or with another verb', async () => {
  expect(await calledAs('elsewhere.example', 'POST', '/token?persona=auditor')).toBe(421);
  expect(await calledAs('issuer:4005', 'POST', '/token?persona=auditor')).toBe(421);
  expect((await fetch(`${issuer.url}/token?persona=auditor`)).status).toBe(405);
});

it('shows its public key under whatever name, as containers have others', async () => {
  expect(await calledAs('issuer:4005', 'GET', '/.well-known/jwks.json')).toBe(200);
});

it('listens where it is told, which is loopback unless told otherwise', async () => {
  // an address for documentation, which no machine has
  await expect(start({ ISSUER_HOST: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  await expect(start({ ISSUER_HOST: 'everywhere' })).rejects.toThrow('ISSUER_HOST: must be an IP address');
});

it.each([undefined, 'production'])('does not run where NODE_ENV is %s', async (NODE_ENV) => {
  await expect(start({ NODE_ENV })).rejects.toThrow('the development issuer does not run there');
});

describe('npm run token', () => {
  const token = (args: string[], ISSUER_URL = issuer.url) =>
    promisify(execFile)(process.execPath, [compiled('dev/token.ts'), ...args], {
      env: { PATH: process.env.PATH, ISSUER_URL },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    );

  it('prints the token and nothing else', async () => {
    const { code, stdout, stderr } = await token(['cmm-coordinator']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await verifier()(stdout.trim())).toMatchObject({ authority: 'CMM', roles: ['coordinator'] });
    expect(stdout).toMatch(/^\S+\n$/);
  });

  it.each([[[]], [['nobody']]])('lists the personas in one line when given %j', async (args) => {
    expect(await token(args)).toEqual({
      code: 1,
      stdout: '',
      stderr: `token: name one of these personas: ${personaNames.join(', ')}\n`,
    });
  });

  it('says in one line that the issuer does not run', async () => {
    const unused = 'http://127.0.0.1:9';
    expect(await token(['auditor'], unused)).toEqual({
      code: 1,
      stdout: '',
      stderr: `token: the issuer at ${unused} does not answer: is npm start running?\n`,
    });
  });
});
