import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkout } from '../../dev/checkout.ts';
import { freePort } from '../../dev/ports.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { eventually, isOpen } from '../dev/eventually.ts';
import { askGraph } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { signingKeys } from '../harness/graph.ts';
import { trustVariables } from '../harness/tokens.ts';

const running: ChildProcess[] = [];
const npm = (script: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: checkout,
    // where npm finds itself and its settings; nothing of ours
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  return { child, ended: once(child, 'close').then(([code]) => ({ code, said })) };
};

let databases: Databases;
beforeAll(async () => {
  databases = await freshDatabases('dis');
});
afterAll(async () => {
  for (const child of running) child.kill('SIGTERM');
  await databases.drop();
});

test('a subgraph and the gateway run as single processes, told everything by variables, and drain when asked', async () => {
  const [PORT, DIS_PORT] = [await freePort(), await freePort()];
  const env = {
    ...trustVariables(),
    ...signingKeys(),
    ...databases.variables,
    PORT: String(PORT),
    DIS_PORT: String(DIS_PORT),
    DIS_URL: `http://127.0.0.1:${DIS_PORT}/graphql`,
  };
  const dis = npm('start:subgraph', ['dis'], env);
  const gateway = npm('start:gateway', [], env);
  const early = Promise.race([dis.ended, gateway.ended]);
  const open = eventually(async () => (await isOpen(PORT)) && (await isOpen(DIS_PORT)));
  expect(await Promise.race([early, open])).toBeUndefined();

  const { data, errors } = await askGraph(`http://127.0.0.1:${PORT}/graphql`, 'dis-caseworker', {
    query: '{ reflectionPeriods { nodes { id } } }',
    purpose: 'IMMIGRATION',
  });
  expect({ data, errors }).toEqual({ data: { reflectionPeriods: { nodes: [] } }, errors: [] });

  // npm hands the signal on to what it started, and leaves nothing behind
  for (const { child } of [dis, gateway]) child.kill('SIGTERM');
  await Promise.all([dis.ended, gateway.ended]);
  await eventually(async () => !(await isOpen(PORT)) && !(await isOpen(DIS_PORT)));
});

test('another name than a subgraph’s gets one line', async () => {
  const names = rooms.map(({ name }) => name).join(', ');
  expect(await npm('start:subgraph', ['police'], {}).ended).toEqual({
    code: 1,
    said: `start:subgraph: name one of these subgraphs: ${names}\n`,
  });
});

test('a subgraph that is told nothing says what it misses, and nobody’s value', async () => {
  const { code, said } = await npm('start:subgraph', ['dis'], {}).ended;
  expect(code).toBe(1);
  expect(said).toMatch(/^dis does not start: [A-Z_]+ is missing.*\n$/);
});
