import { roomNames, type Seeded, startSeeded } from './seeded.ts';
import { expectMissing, expectSound, WHOLE } from './whole-case.ts';

let graph: Seeded;
afterAll(() => graph?.stop());

const DOORS = {
  query: `query Doors($id: ID!) { case(id: $id) { id reference } immigrationFile(caseId: $id) { openedOn }
    justiceFile(caseId: $id) { presenceRequired } returnFile(caseId: $id) { returns { status } } }`,
  variables: WHOLE.variables,
  purpose: 'COORDINATION',
};

test('the gateway starts before every authority, is ready, and serves each as it comes', async () => {
  graph = await startSeeded({ without: roomNames });
  const ready = await fetch(new URL('/health/ready', graph.url));
  expect(ready.status).toBe(200);

  const nobody = await graph.ask('cmm-coordinator', DOORS);
  const missing: Record<string, string> = Object.fromEntries(
    roomNames.map((name) => [name, 'AUTHORITY_UNAVAILABLE']),
  );
  expectMissing(nobody, missing);
  expect(nobody).toMatchObject({
    status: 200,
    data: { case: null, immigrationFile: null, justiceFile: null, returnFile: null },
  });

  for (const name of ['dis', 'returns', 'nec', 'cmm'] as const) {
    await graph.rooms[name].start();
    delete missing[name];
    const some = await graph.ask('cmm-coordinator', DOORS);
    expectMissing(some, missing);
    expect([
      some.data.case !== null,
      some.data.immigrationFile !== null,
      some.data.justiceFile !== null,
      some.data.returnFile !== null,
    ]).toEqual(['cmm', 'dis', 'nec', 'returns'].map((room) => !(room in missing)));
  }
  const whole = await graph.ask('cmm-coordinator', WHOLE);
  expectSound(whole);
  expect(whole.errors).toEqual([]);
});

test('an authority starts before the gateway does, and after it went', async () => {
  await graph.gateway.end('SIGKILL');
  await graph.rooms.dis.end('SIGKILL');
  await graph.rooms.dis.start();
  await graph.gateway.start();
  expect(await graph.ask('cmm-coordinator', WHOLE)).toMatchObject({ status: 200, errors: [] });
});
