import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { gatewayOptions } from '../../gateway/env.ts';
import { openExplorer } from '../../gateway/explorer/explorer.ts';
import { SampleGraph } from '../gateway/sample-graph.ts';

const graph = new SampleGraph();
beforeAll(() => graph.start({ EXPLORER: 'on' }));
afterAll(() => graph.stop());

/** As it is written: `fetch` would tidy the path. */
const get = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(graph.gateway.url);
      request({ hostname, port, path, method, headers })
        .on('response', async (response) => {
          let text = '';
          for await (const part of response) text += part;
          resolve({ status: response.statusCode, headers: response.headers, text });
        })
        .on('error', reject)
        .end();
    },
  );

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const built = readdirSync(join(checkout, 'dist/explorer')).filter((name) => !name.startsWith('.'));

test('the page names nothing but files of ours, and holds no script', async () => {
  const { status, headers, text } = await get('/');
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  const named = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
  expect(named.length).toBeGreaterThan(2);
  for (const address of named) expect((await get(address)).status).toBe(200);
  expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|data-issuer/);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/explorer/page.js', 'text/javascript; charset=utf-8'],
  ['/explorer/page.css', 'text/css; charset=utf-8'],
  ['/explorer/graphql-worker.js', 'text/javascript; charset=utf-8'],
  ['/explorer/cmm-whole-case.graphql', 'text/plain; charset=utf-8'],
  ['/explorer/icon.svg', 'image/svg+xml'],
])('%s is typed, guarded, and asked for anew each time', async (path, type) => {
  const { headers, text } = await get(path);
  expect(headers).toMatchObject({
    'content-type': type,
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-cache',
    'content-security-policy': POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  const etag = String(headers.etag);
  expect(await get(path, 'GET', { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
  expect(await get(path, 'GET', { 'if-none-match': '"other"' })).toMatchObject({ status: 200, text });
  const head = await get(path, 'HEAD');
  expect([head.status, head.text, head.headers['content-length']]).toEqual([
    200,
    '',
    headers['content-length'],
  ]);
});

test('what it is made of is its own, the words of the house, and packages that are bundled with it', () => {
  const inputs: object = JSON.parse(readFileSync(join(checkout, 'dist/explorer/.inputs.json'), 'utf8'));
  const ours = Object.keys(inputs).filter((path) => !path.startsWith('gateway/explorer/'));
  expect(ours.sort()).toEqual(['package-lock.json', 'shared/roles.ts', 'tools/bundle-explorer.mjs']);
});

test('everything that was built is served', async () => {
  for (const name of built) expect((await get(`/explorer/${name}`)).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('it is not there for %s', async (method) => {
  for (const path of ['/', '/explorer/page.js']) {
    const { status, headers } = await get(path, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  }
});

test.each([
  '/explorer',
  '/explorer/',
  '/explorer/.inputs.json',
  '/explorer/../package.json',
  '/explorer/../../package.json',
  '/explorer/%2e%2e/package.json',
  '/explorer/..%2fpackage.json',
  '/explorer//etc/passwd',
  '/explorer/page.js/',
  '/explorer/page.js%00',
  '/explorer/constructor',
  '//explorer/page.js',
  '/favicon.ico',
])('%s leads nowhere', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('the graph itself is asked as ever: by POST, with a token', async () => {
  expect((await get('/graphql', 'POST')).status).toBe(401);
  expect((await get('/graphql')).status).toBe(401);
  expect((await get('/graphql', 'GET', { authorization: `Bearer ${await graph.token()}` })).status).toBe(405);
});

describe('whether it is there', () => {
  const ISSUER = 'http://127.0.0.1:4005';
  const offered = (variables: NodeJS.ProcessEnv) =>
    gatewayOptions({ ...graph.variables, ...variables }).explorer;

  test.each<[NodeJS.ProcessEnv, ReturnType<typeof offered>]>([
    [{}, null],
    [{ NODE_ENV: 'production' }, null],
    [{ NODE_ENV: 'production', EXPLORER: 'off' }, null],
    [{ NODE_ENV: 'production', EXPLORER: 'on' }, { issuer: null }],
    [{ NODE_ENV: 'test' }, null],
    [{ NODE_ENV: 'development' }, { issuer: null }],
    [{ NODE_ENV: 'development', EXPLORER_ISSUER_URL: ISSUER }, { issuer: ISSUER }],
    [{ NODE_ENV: 'development', EXPLORER: 'off', EXPLORER_ISSUER_URL: ISSUER }, null],
  ])('with %j: %j', (variables, explorer) => {
    expect(offered(variables)).toEqual(explorer);
  });

  test.each<[NodeJS.ProcessEnv, string]>([
    [{ EXPLORER: 'MARKER4711' }, 'EXPLORER: must be on or off'],
    [{ EXPLORER_ISSUER_URL: ISSUER }, 'EXPLORER_ISSUER_URL: the development issuer gives no tokens in'],
    [{ EXPLORER: 'on', EXPLORER_ISSUER_URL: ISSUER }, 'EXPLORER_ISSUER_URL: the development issuer gives no'],
    ...[`${ISSUER}/`, `${ISSUER}"><b>`, `${ISSUER}; script-src *`, 'ftp://127.0.0.1', '*'].map(
      (text): [NodeJS.ProcessEnv, string] => [
        { NODE_ENV: 'development', EXPLORER_ISSUER_URL: text },
        'EXPLORER_ISSUER_URL: must be an origin: http',
      ],
    ),
  ])('the gateway does not boot with %j', (variables, message) => {
    expect(() => offered(variables)).toThrow(message);
  });

  test('nor with a page that was never built', () => {
    const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
    expect(() => openExplorer({ issuer: null }, folder)).toThrow(
      'EXPLORER: is on, and its page is not built',
    );
    rmSync(folder, { recursive: true });
  });

  test('only where there is an issuer may the page ask it', () => {
    const answered: Record<string, unknown>[] = [];
    const response = {
      writeHead: (_status: number, headers: Record<string, unknown>) => answered.push(headers),
    };
    const page = openExplorer({ issuer: ISSUER }).get('/');
    page?.({ method: 'GET', headers: {} } as never, { ...response, end: () => {} } as never);
    expect(answered[0]?.['content-security-policy']).toBe(
      POLICY.replace("connect-src 'self'", `connect-src 'self' ${ISSUER}`),
    );
  });
});
