import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from '../../dev/checkout.ts';
import { freePort } from '../../dev/ports.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { signingKeys } from '../harness/graph.ts';
import { graphProcess } from '../harness/processes.ts';
import { stand } from '../harness/stand.ts';
import { trustVariables } from '../harness/tokens.ts';
import { emptyDatabase } from './operator.ts';

const DEVELOPMENT_ISSUER = 'urn:nrm-graph:development-issuer';
/** Stands in values that must never be seen again. */
const SECRET = 'MARKER4711';

let databases: Databases;
let unmigrated: Awaited<ReturnType<typeof emptyDatabase>>;
const folder = mkdtempSync(join(tmpdir(), 'nrm-graph-boot-'));
const notAKeySet = join(folder, 'jwks.json');
writeFileSync(notAKeySet, `${SECRET} {`);
let good: NodeJS.ProcessEnv;

beforeAll(async () => {
  databases = await freshDatabases('dis');
  unmigrated = await emptyDatabase('dis');
  good = {
    PATH: process.env.PATH,
    ...trustVariables(),
    ...signingKeys(),
    ...databases.variables,
    PORT: String(await freePort()),
    DIS_PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
  };
});
afterAll(async () => {
  await unmigrated.drop();
  await databases.drop();
  rmSync(folder, { recursive: true });
});

/** Runs it as production does, and waits for the end that must come. */
async function boot(script: string, change: NodeJS.ProcessEnv) {
  const env = Object.fromEntries(Object.entries({ ...good, ...change }).filter(([, value]) => value !== ''));
  const child = spawn(process.execPath, [compiled(script)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  const started = setTimeout(() => child.kill('SIGKILL'), 30_000);
  const [code, signal] = await once(child, 'close');
  clearTimeout(started);
  return { code, signal, ...said };
}

const GATEWAY = 'gateway/main.ts';
const DIS = 'subgraphs/dis/main.ts';
type Change = () => NodeJS.ProcessEnv;

/** A good address of DIS's database, changed. */
const database = (change: Partial<URL>) => ({
  DIS_DATABASE_URL: Object.assign(new URL(good.DIS_DATABASE_URL ?? ''), change).href,
});

const refusals: readonly (readonly [what: string, script: string, change: Change, line: string])[] = [
  ...[GATEWAY, DIS].flatMap((script) => {
    const of = script === GATEWAY ? 'the gateway' : 'a room';
    return [
      [
        `${of} that trusts the development issuer`,
        script,
        () => ({ TOKEN_ISSUER: DEVELOPMENT_ISSUER }),
        'TOKEN_ISSUER: the development issuer is not trusted in production',
      ],
      [
        `${of} that fetches keys over http`,
        script,
        () => ({ TOKEN_JWKS_FILE: '', TOKEN_JWKS_URL: `http://${SECRET}.example/keys` }),
        'TOKEN_JWKS_URL: must be https in production',
      ],
      [
        `${of} without its signing key`,
        script,
        () => ({ DIS_SIGNING_KEY: '' }),
        'DIS_SIGNING_KEY is missing',
      ],
    ] as const;
  }),
  [
    'the gateway that says it is production, and trusts the development issuer',
    GATEWAY,
    () => ({ NODE_ENV: 'production', TOKEN_ISSUER: DEVELOPMENT_ISSUER }),
    'TOKEN_ISSUER: the development issuer is not trusted in production',
  ],
  [
    'the gateway without a key set',
    GATEWAY,
    () => ({ TOKEN_JWKS_FILE: '' }),
    'TOKEN_JWKS_URL or TOKEN_JWKS_FILE is missing: exactly one of them must name the key set',
  ],
  [
    'the gateway whose key set is not there',
    GATEWAY,
    () => ({ TOKEN_JWKS_FILE: `/nowhere/${SECRET}` }),
    'TOKEN_JWKS_FILE: cannot be read',
  ],
  [
    'the gateway whose key set is none',
    GATEWAY,
    () => ({ TOKEN_JWKS_FILE: notAKeySet }),
    'TOKEN_JWKS_FILE: is not a key set',
  ],
  [
    'the gateway with a key that can be guessed',
    GATEWAY,
    () => ({ DIS_SIGNING_KEY: SECRET }),
    'DIS_SIGNING_KEY: must be at least 32 random bytes in base64url',
  ],
  [
    'the gateway with a senseless breaker',
    GATEWAY,
    () => ({ BREAKER_FAILURES: SECRET }),
    'BREAKER_FAILURES: must be a whole number above zero',
  ],
  ['the gateway in an environment that nobody knows', GATEWAY, () => ({ NODE_ENV: SECRET }), 'NODE_ENV: '],
  ['a room without a database', DIS, () => ({ DIS_DATABASE_URL: '' }), 'DIS_DATABASE_URL is missing'],
  [
    'a room with a senseless database',
    DIS,
    () => ({ DIS_DATABASE_URL: `https://${SECRET}@example/x` }),
    'DIS_DATABASE_URL: must be a postgres:// address',
  ],
  [
    'a room whose database does not answer',
    DIS,
    () => database({ port: '9', password: SECRET }),
    'DIS_DATABASE_URL: the database does not answer',
  ],
  [
    'a room that its database refuses',
    DIS,
    () => database({ password: SECRET }),
    'DIS_DATABASE_URL: the database refuses this user',
  ],
  [
    'a room whose database is not there',
    DIS,
    () => database({ pathname: `/${SECRET}` }),
    'DIS_DATABASE_URL: the database does not exist',
  ],
  [
    'a room whose database is not migrated',
    DIS,
    () => ({ DIS_DATABASE_URL: unmigrated.url }),
    'DIS_DATABASE_URL: the database is not migrated: run npm run migrate',
  ],
  [
    'the development issuer',
    'dev/issuer.ts',
    () => ({ NODE_ENV: '', DATA_DIR: join(folder, 'data') }),
    'NODE_ENV is production (as it is when unset), and the development issuer does not run there',
  ],
];

test.each(refusals)(
  '%s does not boot in production, and says why in one line',
  async (_what, script, change, line) => {
    const { code, signal, out, err } = await boot(script, change());
    expect({ code, signal, out }).toEqual({ code: 1, signal: null, out: '' });
    expect(err).toMatch(/^\w+ does not start: [^\n]+\n$/);
    expect(err).toContain(`does not start: ${line}`);
    const { password } = new URL(good.DIS_DATABASE_URL ?? '');
    const secrets = [SECRET, password, good.CMM_SIGNING_KEY ?? '', new URL(stand().superuserUrl).password];
    expect(secrets.filter((secret) => err.includes(secret))).toEqual([]);
    expect(err).not.toMatch(/\bat \/|node_modules|\.js:\d/);
  },
);

test('a development machine may trust its issuer, and fetch its keys over http', async () => {
  const gateway = graphProcess(GATEWAY, {
    ...good,
    NODE_ENV: 'development',
    TOKEN_ISSUER: DEVELOPMENT_ISSUER,
    TOKEN_JWKS_FILE: '',
    TOKEN_JWKS_URL: 'http://127.0.0.1:9/keys',
  });
  await gateway.start();
  await gateway.end();
});
