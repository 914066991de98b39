import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, compiled } from '../../dev/checkout.ts';
import { programs } from '../../dev/programs.ts';
import { readStartEnv } from '../../dev/start-env.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { readCompose, type Service } from './compose-file.ts';
import { execForm, said } from './dockerfile.ts';
import { productionVariables, secretsAsDocumented } from './surroundings.ts';

const compose = readCompose({ ...secretsAsDocumented(), ...productionVariables });
const services = Object.entries(compose.services);
const service = (name: string) => compose.services[name] as Service;
const names = rooms.map(({ name }) => name);
const databases = names.map((room) => `${room}-database`);
const processes = services.filter(([name]) => !databases.includes(name));
const who = (holds: (service: Service) => boolean) =>
  services.filter(([, its]) => holds(its)).map(([name]) => name);

describe('what runs', () => {
  test('is four rooms with a database and a migration each, the gateway, and for development the issuer and the seed', () => {
    const expected = names.flatMap((room) => [room, `${room}-migrate`, `${room}-database`]);
    expect(services.map(([name]) => name).sort()).toEqual([...expected, 'gateway', 'issuer', 'seed'].sort());
    expect(who(({ profiles }) => profiles.length > 0)).toEqual(['issuer', 'seed']);
    expect(who(({ profiles }) => profiles.join() === 'development')).toEqual(['issuer', 'seed']);
  });

  test('is what npm start runs, by the files that the build makes', () => {
    const { ports } = readStartEnv({});
    const { migrate, seed, stages } = programs({ ports, dataFolder: '', databases: {} }, {});
    const known = new Map([migrate, seed, ...stages.flat()].map(({ name, script }) => [name, script]));
    for (const [name, { command, image }] of processes) {
      const script = known.get(name.replace(/^\w+-migrate$/, 'migrate')) ?? '';
      const flagless = command?.filter((word) => !word.startsWith('--'));
      expect([name, flagless]).toEqual([name, ['node', `dist/${script.replace(/\.ts$/, '.js')}`]]);
      expect(existsSync(compiled(script))).toBe(true);
      const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
      expect(image).toBe(`nrm-graph:${version}`);
    }
  });

  test('alone, the image of the processes does what it does as the gateway here', () => {
    const { command, healthcheck } = service('gateway');
    expect(said('process', 'CMD').map(execForm)).toEqual([command]);
    expect(said('process', 'HEALTHCHECK').map(execForm)).toEqual([
      'test' in healthcheck && healthcheck.test.slice(1),
    ]);
  });

  test.each(services)(
    '%s may do nothing but its work',
    (name, { build, read_only, cap_drop, security_opt, ...its }) => {
      expect({ build, read_only, cap_drop, security_opt }).toEqual({
        build: { context: '.', target: databases.includes(name) ? 'database' : 'process' },
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      const writable = databases.includes(name)
        ? ['/tmp', '/var/run/postgresql']
        : name === 'issuer'
          ? ['/tmp']
          : [];
      expect(its.tmpfs).toEqual(writable);
      expect(its.volumes).toEqual(
        databases.includes(name) ? [`${name.replace('base', '')}:/var/lib/postgresql`] : [],
      );
    },
  );

  test('a job runs once; whatever serves comes back, and has longer to drain than the ten seconds it takes', () => {
    const jobs = ['seed', ...names.map((room) => `${room}-migrate`)].sort();
    expect(who(({ restart }) => restart === 'no').sort()).toEqual(jobs);
    expect(who(({ restart }) => restart === 'unless-stopped')).toHaveLength(services.length - jobs.length);
    for (const [, { init, stop_grace_period }] of processes) {
      expect(init).toBe(true);
      expect(Number(/^(\d+)s$/.exec(stop_grace_period)?.[1])).toBeGreaterThan(10);
    }
  });
});

describe('who reaches whom', () => {
  const on = (network: string) => who(({ networks }) => networks.includes(network)).sort();

  test.each(names)('the database of %s: its room and its migration, and nobody in the world', (room) => {
    const network = `${room}-data`;
    expect(on(network)).toEqual([room, `${room}-database`, `${room}-migrate`, 'seed'].sort());
    expect(service(`${room}-database`).networks).toEqual([network]);
    expect(service(`${room}-migrate`).networks).toEqual([network]);
    expect(compose.networks[network]).toEqual({ internal: true });
    expect(Object.keys(compose.volumes)).toContain(network);
  });

  test.each(names)('%s: the gateway, no other room', (room) => {
    expect(on(room)).toEqual([room, 'gateway', 'issuer'].sort());
    expect(service(room).networks).toEqual([room, `${room}-data`]);
  });

  test('whoever comes from outside: the gateway, on this machine', () => {
    expect(who(({ ports }) => ports.length > 0)).toEqual(['gateway']);
    expect(service('gateway').ports).toEqual(['127.0.0.1:4000:4000']);
    expect(service('gateway').networks).toEqual(names);
  });
});

describe('in which order', () => {
  test('a room waits for its migration, that for its database; the gateway waits for nobody', () => {
    const done = { condition: 'service_completed_successfully' };
    const healthy = { condition: 'service_healthy' };
    for (const room of names) {
      expect(service(room).depends_on).toEqual({ [`${room}-migrate`]: done });
      expect(service(`${room}-migrate`).depends_on).toEqual({ [`${room}-database`]: healthy });
      expect(service(`${room}-database`).depends_on).toEqual({});
    }
    expect(service('gateway').depends_on).toEqual({});
  });

  test('the caseload is invented only where the issuer came up, which it does not in production', () => {
    expect(service('seed').depends_on).toMatchObject({ issuer: { condition: 'service_healthy' } });
    expect(service('issuer').environment.NODE_ENV).toBe('production');
  });
});
