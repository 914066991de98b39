import { addHours } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import type { OpenRoom } from '../../harness/room.ts';
import { cmmCase } from '../on-file.ts';
import { court, deciderIn, doneIn, noticesOf, onRecord, police, prosecutor, versionsOf } from './deciding.ts';
import { openedFile } from './file.ts';

let databases: Databases;
let graph: TestGraph;
let nec: OpenRoom;
let now = new Date('2026-11-18T20:15:00.000Z');
const began = now;
const hours = (count: number) => addHours(began, count).toISOString();
const RULES = ['DETENTION_72H@72-HOURS'];

beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases, () => now);
  nec = graph.rooms.nec;
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});
beforeEach(() => {
  now = began;
});

const tries = deciderIn(() => nec);
const does = doneIn(() => nec);

/** An open file, on a case to which CMM admits the police. */
async function file() {
  const caseId = await openedFile(nec.db);
  await cmmCase(graph.rooms.cmm.db, caseId, 'POLICE', ['INVESTIGATION']);
  return caseId;
}

async function held() {
  const caseId = await file();
  const { id: detentionId, version } = await does(police, 'detain', { caseId });
  return { caseId, detentionId, expectedVersion: version };
}

const GROUND = { ground: 'DETERMINE_VICTIM_STATUS' };

describe('a detention', () => {
  test('begins with 72 hours, is extended on a ground at their very end, and ends with the release', async () => {
    const caseId = await file();
    const detained = await tries(police, 'detain', { caseId });
    expect(detained).toMatchObject({ told: 'Detention', entries: ['CREATE DONE'] });
    expect(detained.outcome).toMatchObject({
      version: 1,
      beganAt: hours(0),
      endsAt: hours(72),
      releasedAt: null,
    });
    const detentionId = detained.outcome.id;

    now = addHours(began, 72);
    const asked = { caseId, detentionId, expectedVersion: 1, ...GROUND, until: hours(96) };
    const extended = await tries(police, 'extendDetention', asked);
    expect(extended).toMatchObject({ told: 'Detention', entries: ['UPDATE DONE'] });
    expect(extended.outcome).toMatchObject({ id: detentionId, version: 2, endsAt: hours(96) });

    now = addHours(began, 80);
    const released = await tries(police, 'releaseFromDetention', { caseId, detentionId, expectedVersion: 2 });
    expect(released).toMatchObject({ told: 'Detention', entries: ['UPDATE DONE'] });
    expect(released.outcome).toMatchObject({ version: 3, releasedAt: hours(80) });

    const version = { body: 'POLICE', rules: RULES };
    expect(await versionsOf(nec.db, 'detention', detentionId)).toEqual([
      { version: 1, ...version, stands: false },
      { version: 2, ...version, stands: false },
      { version: 3, ...version, stands: true },
    ]);
    const periods = await nec.db.query(
      'SELECT starts_at AS "startsAt", ends_at AS "endsAt", ground FROM detention_period WHERE case_id = $1 ORDER BY ends_at',
      [caseId],
    );
    expect(periods).toEqual([
      { startsAt: began, endsAt: addHours(began, 72), ground: null },
      { startsAt: addHours(began, 72), endsAt: addHours(began, 96), ...GROUND },
    ]);
    // it is told to nobody outside
    expect(await noticesOf(nec.db, caseId)).toEqual([]);
  });

  test.each([
    ['0001-01-01T00:00:00.000Z', 'lies before everything that is recorded'],
    ['1970-01-01T00:00:00.000Z', 'lies before everything that is recorded'],
    [hours(1), 'is still to come'],
  ])('did not begin at a time that was mistyped: %s', async (beganAt, problem) => {
    const caseId = await file();
    expect(await tries(police, 'detain', { caseId, beganAt })).toMatchObject({
      told: 'BAD_USER_INPUT',
      messages: [`The argument "input.beganAt" ${problem}.`],
    });
    await does(police, 'detain', { caseId, beganAt: '2026-11-18T20:15:00.000Z' });
  });

  test('is recorded as it was, with fewer hours, and again after a release', async () => {
    const caseId = await file();
    now = addHours(began, 10);
    const first = await does(police, 'detain', { caseId, beganAt: hours(2), until: hours(20) });
    expect(first).toMatchObject({ beganAt: hours(2), endsAt: hours(20) });
    const on = { caseId, detentionId: first.id, expectedVersion: 1 };
    await does(police, 'releaseFromDetention', { ...on, releasedAt: hours(9) });
    expect(await tries(police, 'detain', { caseId, beganAt: hours(8) })).toMatchObject({
      told: 'BAD_USER_INPUT',
      messages: ['The argument "input.beganAt" is before the end of an earlier detention.'],
    });
    const longer = { caseId, beganAt: hours(9), until: hours(9 + 72) };
    expect(await tries(police, 'detain', longer)).toMatchObject({ told: 'Refused COUNTS_ON' });
    await does(police, 'detain', { caseId, beganAt: hours(9) });
  });
});

describe('DETENTION_72H refuses', () => {
  type On = Awaited<ReturnType<typeof held>>;
  const extension = { ...GROUND, until: hours(96) };
  const rows: readonly [
    reason: string,
    mutation: string,
    input: (on: On) => object,
    who?: string,
    after?: number,
  ][] = [
    ['ALREADY_HELD', 'detain', ({ caseId }) => ({ caseId })],
    ['TOO_LONG', 'detain', () => ({ until: addHours(began, 72.001).toISOString() })],
    ['NOT_THE_HOLDER', 'detain', ({ caseId }) => ({ caseId }), prosecutor],
    ['NOT_THE_HOLDER', 'detain', ({ caseId }) => ({ caseId }), court],
    ['NOT_THE_HOLDER', 'extendDetention', (on) => ({ ...on, ...extension }), court],
    ['NOT_THE_HOLDER', 'releaseFromDetention', (on) => on, prosecutor],
    ['GROUND_NOT_STATED', 'extendDetention', (on) => ({ ...on, until: hours(96) })],
    ['NOT_LATER_THAN_PRESENT_END', 'extendDetention', (on) => ({ ...on, ...GROUND, until: hours(72) })],
    ['TOO_LATE', 'extendDetention', (on) => ({ ...on, ...extension }), police, 73],
  ];
  test.each(rows)('%s: %s', async (reason, mutation, input, who = police, after = 1) => {
    const on = await held();
    const given = input(on);
    const caseId = 'caseId' in given ? on.caseId : await file();
    now = addHours(began, after);
    const before = await onRecord(nec.db);
    const asked = { caseId, ...(reason === 'TOO_LONG' ? { beganAt: hours(0) } : {}), ...given };
    const { told, outcome, entries } = await tries(who, mutation, asked);
    expect([told, outcome?.rule, entries]).toEqual([
      `Refused ${reason}`,
      { id: 'DETENTION_72H', kind: 'LAW' },
      ['REFUSE DETENTION_72H'],
    ]);
    expect(outcome.en).not.toBe(outcome.da);
    expect(await onRecord(nec.db)).toEqual(before);
  });

  test('RELEASED: what has ended is neither extended nor ended again', async () => {
    const on = await held();
    const { version } = await does(police, 'releaseFromDetention', on);
    const again = { ...on, expectedVersion: version };
    for (const [mutation, input] of [
      ['releaseFromDetention', again],
      ['extendDetention', { ...again, ...extension }],
    ] as const)
      expect(await tries(police, mutation, input)).toMatchObject({ told: 'Refused RELEASED' });
  });
});

describe('what does not fit is turned away by name:', () => {
  const rows: readonly [problem: string, mutation: string, input: object][] = [
    ['"input.beganAt" is still to come', 'detain', { beganAt: hours(1) }],
    ['"input.until" is not after the detention began', 'detain', { until: hours(0) }],
    ['"input.releasedAt" is still to come', 'releaseFromDetention', { releasedAt: hours(1) }],
    ['"input.releasedAt" is before the detention began', 'releaseFromDetention', { releasedAt: hours(-1) }],
  ];
  test.each(rows)('%s', async (problem, mutation, input) => {
    const on = mutation === 'detain' ? { caseId: await file() } : await held();
    const before = await onRecord(nec.db);
    const tried = await tries(police, mutation, { ...on, ...input });
    expect(tried).toMatchObject({ told: 'BAD_USER_INPUT', messages: [`The argument ${problem}.`] });
    expect(tried.entries).toEqual([expect.stringMatching(/^(CREATE|UPDATE) BAD_USER_INPUT$/)]);
    expect(await onRecord(nec.db)).toEqual(before);
  });
});

test('a key replays: the same detention, and one entry that says so', async () => {
  const caseId = await file();
  const input = { caseId, until: hours(20) };
  const first = await tries(police, 'detain', input, 'detain-once');
  now = addHours(began, 1);
  const again = await tries(police, 'detain', input, 'detain-once');
  expect(again.outcome).toEqual(first.outcome);
  expect(again.entries).toEqual(['READ REPEATED']);
  const other = await tries(police, 'detain', { ...input, until: hours(21) }, 'detain-once');
  expect(other.told).toBe('CONFLICT');
});
