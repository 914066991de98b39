import { asOperator } from './operator.ts';
import { type Seeded, startSeeded } from './seeded.ts';
import { WHOLE } from './whole-case.ts';

let graph: Seeded;
const ask = () => graph.ask('cmm-coordinator', WHOLE);

beforeAll(async () => {
  graph = await startSeeded();
  await ask();
});
afterAll(() => graph.stop());

/** Somebody holds what DIS must read, until `let go` is called. */
async function holdUp(): Promise<{ readonly waits: () => Promise<void>; readonly letGo: () => void }> {
  const dis = new URL(graph.databases.variables.DIS_DATABASE_URL ?? '').pathname;
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await new Promise<void>((locked, failed) => {
    asOperator(async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE immigration_file IN ACCESS EXCLUSIVE MODE');
      locked();
      await held;
    }, dis).catch(failed);
  });
  const waits = () =>
    asOperator(async (client) => {
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;
      while ((await client.query(waiting, [dis.slice(1)])).rowCount === 0);
    });
  return { waits, letGo };
}

test.each(['gateway', 'dis'] as const)(
  'asked to stop in the middle of an answer, %s finishes it, and then is gone',
  async (name) => {
    const process = name === 'gateway' ? graph.gateway : graph.rooms[name];
    const { waits, letGo } = await holdUp();
    const answered = ask();
    await waits();
    const ended = process.end('SIGTERM');
    letGo();
    const answer = await answered;
    expect(answer).toMatchObject({ status: 200, errors: [] });
    expect(answer.data.case.immigration.openedOn).toEqual(expect.any(String));
    await ended;
    if (name === 'gateway') await expect(fetch(graph.url)).rejects.toThrow();
    await process.start();
    expect(await ask()).toMatchObject({ errors: [], data: answer.data });
  },
);
