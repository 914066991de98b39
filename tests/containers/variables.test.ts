import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { LETTERS } from '../../dev/embedded-postgres/initialise.ts';
import { gatewayOptions } from '../../gateway/env.ts';
import { readRoomEnv } from '../../shared/room/room-env.ts';
import type { Room } from '../../shared/vocabulary.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { readMigrateEnv } from '../../tools/migrate-env.ts';
import { readCompose, type Service } from './compose-file.ts';
import { productionVariables, secretsAsDocumented } from './surroundings.ts';

const compose = readCompose({ ...secretsAsDocumented(), ...productionVariables });
const service = (name: string) => compose.services[name] as Service;
const names = rooms.map(({ name }) => name);
const databases = names.map((room) => `${room}-database`);

test('a room’s addresses lead to its own database, as its own users', () => {
  for (const room of names) {
    const prefix = room.toUpperCase();
    const database = service(`${room}-database`).environment;
    const place = `${room}-database:5432/${database.POSTGRES_DB}`;
    const { environment: migrate } = service(`${room}-migrate`);
    expect(service(room).environment[`${prefix}_DATABASE_URL`]).toBe(
      `postgres://${room}_app:${database.APP_PASSWORD}@${place}`,
    );
    expect(migrate).toEqual({
      [`${prefix}_MIGRATION_DATABASE_URL`]: `postgres://${room}_owner:${database.OWNER_PASSWORD}@${place}`,
      [`${prefix}_DATABASE_URL`]: `postgres://${room}_app@${place}`,
    });
  }
});

test('it is enough for production, and addresses lead to where the others listen', () => {
  const gateway = gatewayOptions(service('gateway').environment);
  expect({ host: gateway.host, port: gateway.port }).toEqual({ host: '0.0.0.0', port: 4000 });
  for (const { name, port } of rooms) {
    const room = readRoomEnv(name.toUpperCase() as Room, 0, service(name).environment);
    expect(room).toMatchObject({ host: '0.0.0.0', port, graphUrl: 'http://gateway:4000/graphql' });
    expect(room.signingKey).toEqual(gateway.authorityOf(name).key);
    expect(gateway.authorityOf(name).url).toBe(`http://${name}:${port}/graphql`);
    expect(room.trust).toEqual({
      issuer: productionVariables.TOKEN_ISSUER,
      audience: 'nrm-graph',
      jwksUrl: new URL(productionVariables.TOKEN_JWKS_URL),
      jwksFile: undefined,
    });
    const [migrating, ...others] = readMigrateEnv(service(`${name}-migrate`).environment);
    expect(migrating?.users).toEqual({ application: `${name}_app`, chain: null });
    expect([migrating?.database.name, others]).toEqual([name, []]);
  }
});

test('a database is told what the image and the file of its users read, and orders letters as on every machine', () => {
  const users = readFileSync(join(checkout, 'containers/database-users.sql'), 'utf8');
  const read = [...users.matchAll(/^\\getenv \w+ (\w+)$/gm)].map(([, name = '']) => name);
  const images = ['POSTGRES_DB', 'POSTGRES_PASSWORD', 'POSTGRES_INITDB_ARGS'];
  for (const name of databases) {
    const { environment } = service(name);
    expect(Object.keys(environment).sort()).toEqual([...read, ...images].sort());
    expect(`${environment.ROOM}-database`).toBe(name);
    expect(environment.POSTGRES_INITDB_ARGS?.split(' ')).toEqual(expect.arrayContaining([...LETTERS]));
  }
});

test('it asks of a database over TCP, which answers only when its users are there', () => {
  for (const name of databases) {
    const { healthcheck } = service(name);
    const [kind, program, ...options] = 'test' in healthcheck ? healthcheck.test : [];
    expect([kind, program]).toEqual(['CMD', 'pg_isready']);
    expect(options).toEqual(expect.arrayContaining(['--host=127.0.0.1', '--port=5432']));
  }
});

test('a health check asks the process in its own container, where it listens', () => {
  const asked = Object.entries(compose.services).flatMap(([name, { environment, healthcheck }]) => {
    const [, program, ...rest] = 'test' in healthcheck ? healthcheck.test : [];
    if (program !== 'node') return [];
    const [, port] = Object.entries(environment).find(([variable]) => /(^|_)PORT$/.test(variable)) ?? [];
    expect(rest).toEqual([
      'dist/tools/is-ready.js',
      expect.stringMatching(new RegExp(`^http://127\\.0\\.0\\.1:${port}/[a-z./-]+$`)),
    ]);
    return [name];
  });
  expect(asked.sort()).toEqual([...names, 'gateway', 'issuer'].sort());
});
