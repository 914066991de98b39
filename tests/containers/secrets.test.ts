import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { readCompose, type Service, wanted } from './compose-file.ts';
import { makeSecrets, productionVariables, secretsAsDocumented } from './surroundings.ts';

const secrets = secretsAsDocumented();
const production = { ...secrets, ...productionVariables };
const services = Object.entries(readCompose(production).services);
const names = rooms.map(({ name }) => name);
const who = (holds: (service: Service) => boolean) =>
  services.filter(([, its]) => holds(its)).map(([name]) => name);

test('the documented commands make each that the file wants, and no two alike', () => {
  const must = [...wanted].filter(([, fallback]) => fallback === null).map(([name]) => name);
  expect(Object.keys(production).sort()).toEqual(must.sort());
  expect(new Set(Object.values(secrets)).size).toBe(16);
  for (const secret of Object.values(secrets)) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('made once they stay, for nobody else to read and for no commit to take', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nrm-graph-secrets-'));
  const make = () => spawnSync('sh', ['-c', makeSecrets], { cwd: folder }).status;
  try {
    expect(make()).toBe(0);
    const made = readFileSync(join(folder, '.env'), 'utf8');
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
    expect(make()).not.toBe(0);
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(made);
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(readFileSync(join(checkout, '.gitignore'), 'utf8').split('\n')).toContain('.env');
});

test.each(Object.keys(production))('nothing starts without %s', (name) => {
  expect(() => readCompose({ ...production, [name]: '' })).toThrow(
    `${name} is missing: see docs/operating.md`,
  );
});

test('every secret comes from outside, and goes to nobody but those who need it', () => {
  const told = Object.entries(secrets).map(([name, secret]) => [
    name,
    who(({ environment }) => Object.values(environment).some((value) => value.includes(secret))).sort(),
  ]);
  const expected = names.flatMap((room) => [
    [`${room.toUpperCase()}_SUPERUSER_PASSWORD`, [`${room}-database`]],
    [`${room.toUpperCase()}_OWNER_PASSWORD`, [`${room}-database`, `${room}-migrate`]],
    [`${room.toUpperCase()}_APP_PASSWORD`, [room, `${room}-database`, 'seed'].sort()],
    [`${room.toUpperCase()}_SIGNING_KEY`, [room, 'gateway'].sort()],
  ]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
  const given = services.flatMap(([, { environment }]) => Object.entries(environment));
  const keys = given.filter(([name]) => /(PASSWORD|KEY)$/.test(name)).map(([, value]) => value);
  const passwords = given
    .filter(([, value]) => value.startsWith('postgres://'))
    .map(([, value]) => new URL(value).password);
  const outside = Object.values(secrets);
  expect([...keys, ...passwords].filter((value) => value && !outside.includes(value))).toEqual([]);
});

test('there is no other place for a variable than those that were read', () => {
  const text = readFileSync(join(checkout, 'docker-compose.yml'), 'utf8');
  expect(text.match(/\$/g)).toHaveLength(text.match(/\$\{[A-Z_]+:[?-][^}]*\}/g)?.length ?? 0);
});
