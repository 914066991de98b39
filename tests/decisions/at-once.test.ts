import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { type Attempt, inShort, toExtend, toGrant } from './asking.ts';
import { several } from './officials.ts';
import { ago, decision, immigrationFile, period } from './on-file.ts';
import { entriesInShort, tracesOn } from './traces.ts';

let databases: Databases;
let dis: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
});
afterAll(async () => {
  await dis?.stop();
  await databases?.drop();
});

/** Each official at the same moment, for themselves: what they were told, and what the log says of it. */
async function allAtOnce(officials: readonly string[], attempts: readonly Attempt[]) {
  const answers = await Promise.all(attempts.map((asked, at) => dis.ask(officials[at] ?? '', asked)));
  const entries = await Promise.all(
    attempts.map(({ correlationId }) => entriesInShort(dis.db, correlationId)),
  );
  return { told: answers.map(inShort).sort(), entries: entries.flat().sort() };
}

const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);

describe.each([3, 20])('%i officials who grant at once', (count) => {
  test('grant once: the others are refused, and every attempt has its entry', async () => {
    const caseId = await immigrationFile(dis.db);
    await decision(dis.db, caseId, 'DIS');
    const officials = await several('dis-caseworker', count);
    const { told, entries } = await allAtOnce(
      officials,
      officials.map(() => toGrant(caseId)),
    );
    expect(told).toEqual(['ReflectionPeriod', ...times(count - 1, 'Refused PERIOD_RUNNING')]);
    expect(entries).toEqual(['CREATE DONE', ...times(count - 1, 'REFUSE REFLECTION_GRANT')]);
    const { periods, notices } = await tracesOn(dis.db, caseId);
    expect([periods.length, notices.length]).toEqual([1, 1]);
  });
});

describe('two extensions at once of the version that both have read', () => {
  test('one wins, the other is a conflict, and both have their entries', async () => {
    const before = await period(dis.db, await immigrationFile(dis.db), 10);
    const officials = await several('dis-caseworker', 2);
    const attempts = [20, 40].map((days) =>
      toExtend({
        caseId: before.caseId,
        periodId: before.id,
        expectedVersion: 1,
        ground: 'SPECIAL_REASONS',
        reasonsStated: true,
        until: ago(-days - 10),
      }),
    );
    const { told, entries } = await allAtOnce(officials, attempts);
    expect(told).toEqual(['CONFLICT', 'ReflectionPeriod']);
    expect(entries).toEqual(['UPDATE CONFLICT', 'UPDATE DONE']);
    const { periods, notices } = await tracesOn(dis.db, before.caseId);
    expect(periods.map(({ version, supersededAt }) => [version, supersededAt === null])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(notices).toHaveLength(1);
  });
});

test('decisions on different cases do not wait for each other', async () => {
  const [held, free] = [await immigrationFile(dis.db), await immigrationFile(dis.db)];
  for (const caseId of [held, free]) await decision(dis.db, caseId, 'DIS');
  const holder = dis.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [held]);
  const waiting = dis.ask('dis-caseworker', toGrant(held));
  expect(inShort(await dis.ask('dis-caseworker', toGrant(free)))).toBe('ReflectionPeriod');
  await holder.rollbackTransaction();
  await holder.release();
  expect(inShort(await waiting)).toBe('ReflectionPeriod');
});

test('a case that somebody holds for too long is a timeout: nothing is written but the entry, and a retry decides', async () => {
  const caseId = await immigrationFile(dis.db);
  await decision(dis.db, caseId, 'DIS');
  const holder = dis.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [caseId]);
  const asked = toGrant(caseId, { idempotencyKey: 'held-case' });
  expect(inShort(await dis.ask('dis-caseworker', asked))).toBe('TIMEOUT');
  await holder.rollbackTransaction();
  await holder.release();
  expect(await entriesInShort(dis.db, asked.correlationId)).toEqual(['CREATE TIMEOUT']);
  expect((await tracesOn(dis.db, caseId)).periods).toEqual([]);
  const retried = await dis.ask('dis-caseworker', toGrant(caseId, { idempotencyKey: 'held-case' }));
  expect(inShort(retried)).toBe('ReflectionPeriod');
});
