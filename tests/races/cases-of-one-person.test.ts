import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ago, decision, justiceFile, period, recovery } from '../decisions/on-file.ts';
import { entriesInShort } from '../decisions/traces.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import {
  CMM,
  COORDINATING,
  caseOf,
  caseWithStay,
  DIS,
  identified,
  newName,
  next,
  POLICE,
  type Stage,
  stageOn,
} from '../repeats/stage.ts';

/** Two officials at once in two cases of one person, or of one investigation: nobody decides on what another is changing. */

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

interface Tried {
  readonly as: string;
  readonly mutation: string;
  readonly input: object;
}

/** Both have begun, and neither has what is held, before either goes on. What each was told, and its entry, in their order. */
async function whileHeld(
  room: RoomName,
  hold: string,
  both: readonly Tried[],
  { inTurn = false } = {},
): Promise<string[]> {
  const variable = `${room.toUpperCase()}_MIGRATION_DATABASE_URL`;
  const owner = new pg.Client({ connectionString: databases.variables[variable] });
  await owner.connect();
  const untilWaiting = async (number: number) => {
    const waits = `SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE NOT granted AND d.datname = current_database()`;
    while ((await owner.query(waits)).rows[0].waiting < number)
      await new Promise((done) => setTimeout(done, 20));
  };
  try {
    await owner.query('BEGIN');
    await owner.query(hold);
    const told: Promise<string>[] = [];
    for (const tried of both) {
      told.push(attempt(room, tried));
      if (inTurn) await untilWaiting(told.length);
    }
    await untilWaiting(both.length);
    await owner.query('COMMIT');
    return await Promise.all(told);
  } finally {
    await owner.end();
  }
}

/** Neither has written to the table. */
const atOnce = async (room: RoomName, table: string, both: readonly Tried[]): Promise<string[]> =>
  (await whileHeld(room, `LOCK TABLE ${table} IN SHARE MODE`, both)).sort();

async function attempt(room: RoomName, { as, mutation, input }: Tried): Promise<string> {
  const [who = '', purpose = ''] = as.split(' ');
  const correlationId = randomUUID();
  const query = mutationText(mutation, '');
  const { data, errors } = await graph.ask(who, { query, variables: { input }, purpose, correlationId });
  const failed = `${errors[0]?.extensions.code} ${errors[0]?.message}`;
  const told = data?.done?.reason ?? data?.done?.__typename ?? failed;
  return `${told}: ${(await entriesInShort(graph.rooms[room].db, correlationId)).join(', ')}`;
}

test('a period is granted in the case that goes on, or extended in the one that was merged into it', async () => {
  const dis = graph.rooms.dis.db;
  const [merged, goesOn] = [await caseWithStay(stage), await caseWithStay(stage)];
  const before = await decision(dis, merged, 'DIS', { on: ago(40) });
  const ended = await period(dis, merged, 31, { identificationDecisionId: before });
  await decision(dis, goesOn, 'DIS', { on: ago(40) });
  await justiceFile(graph.rooms.nec.db, goesOn);
  await decision(graph.rooms.nec.db, goesOn, 'COURT', { on: ago(2) });
  await stage.does(COORDINATING, 'mergeCases', { caseId: merged, expectedVersion: 1, intoCaseId: goesOn });
  const longer = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-50) };
  const told = await atOnce('dis', 'reflection_period', [
    { as: DIS, mutation: 'grantReflectionPeriod', input: { caseId: goesOn } },
    {
      as: DIS,
      mutation: 'extendReflectionPeriod',
      input: { ...next(merged, 'periodId', ended), ...longer },
    },
  ]);
  expect(told.filter((one) => one.startsWith('ReflectionPeriod: '))).toHaveLength(1);
  expect(told.filter((one) => / REFUSE REFLECTION_/.test(one))).toHaveLength(1);
});

test('the case that goes on is closed, or a recovery period in the one that was merged into it is extended', async () => {
  const [merged, goesOn] = [await identified(stage, 'LAWFUL'), await identified(stage, 'LAWFUL')];
  const over = await recovery(graph.rooms.cmm.db, merged, 31);
  await stage.does(COORDINATING, 'mergeCases', { caseId: merged, expectedVersion: 1, intoCaseId: goesOn });
  const read = `query ($id: ID!) { case(id: $id) { version } }`;
  const { version: expectedVersion } = (await stage.reads(COORDINATING, read, { id: goesOn })).case;
  const longer = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-50) };
  const told = await atOnce('cmm', 'recovery_period, nrm_case', [
    {
      as: COORDINATING,
      mutation: 'closeCase',
      input: { caseId: goesOn, expectedVersion, reason: 'LOST_CONTACT' },
    },
    {
      as: CMM,
      mutation: 'extendRecoveryPeriod',
      input: { ...next(merged, 'recoveryPeriodId', over), ...longer },
    },
  ]);
  expect(told.filter((one) => one.endsWith(': UPDATE DONE'))).toHaveLength(1);
  expect(told.filter((one) => one.startsWith('CONFLICT '))).toHaveLength(1);
});

test('of two investigations that are closed, the last one tells that she is needed no longer', async () => {
  const [one, other, both] = [await caseOf(stage), await caseOf(stage), await caseOf(stage)];
  const open = (caseId: string) =>
    stage.does(POLICE, 'openInvestigation', { caseId, policeNumber: newName('0100'), unit: 'NSK' });
  const opened = [
    { caseId: one, investigation: await open(one) },
    { caseId: other, investigation: await open(other) },
  ];
  for (const { investigation } of opened) {
    const on = { caseId: both, investigationId: investigation.id };
    const link = await stage.does(POLICE, 'linkInvestigation', on);
    await stage.does(POLICE, 'setPresenceRequired', { ...next(both, 'linkId', link), required: true });
  }
  const told = await atOnce(
    'nec',
    'investigation_case',
    opened.map(({ caseId, investigation }) => ({
      as: POLICE,
      mutation: 'closeInvestigation',
      input: { ...next(caseId, 'investigationId', investigation), prosecutionFollows: false },
    })),
  );
  expect(told).toEqual(['Investigation: UPDATE DONE', 'Investigation: UPDATE DONE']);
  const closed = `SELECT recipient FROM notice WHERE case_id = $1 AND kind = 'PROCEEDINGS_CLOSED'`;
  expect(await graph.rooms.nec.db.query(closed, [both])).toHaveLength(3);
});

describe('a case is merged after another official read which cases are hers, and before that one decides', () => {
  interface Attempted {
    readonly mutation: string;
    readonly input: { readonly caseId: string };
  }
  const MEANWHILE = 'CONFLICT Another case of hers was merged meanwhile. Read them again, then decide.';

  async function merging(attempted: (goesOn: string, merged: string) => Promise<Attempted>) {
    const [merged, goesOn] = [await identified(stage, 'LAWFUL'), await identified(stage, 'LAWFUL')];
    const tried = { as: CMM, ...(await attempted(goesOn, merged)) };
    const input = { caseId: merged, expectedVersion: 1, intoCaseId: goesOn };
    const merges = { as: COORDINATING, mutation: 'mergeCases', input };
    const held = `SELECT pg_advisory_xact_lock(hashtextextended('${tried.input.caseId}', 0))`;
    const told = await whileHeld('cmm', held, [merges, tried], { inTurn: true });
    return { told, again: await attempt('cmm', tried) };
  }

  test('a grant in the one that goes on is told to read them again, and then granted', async () => {
    const granting = async (caseId: string) => ({ mutation: 'grantRecoveryPeriod', input: { caseId } });
    const { told, again } = await merging(granting);
    expect(told).toEqual(['Case: UPDATE DONE', `${MEANWHILE}: CREATE CONFLICT`]);
    expect(again).toBe('RecoveryPeriod: CREATE DONE');
  });

  test('an extension in the one that was merged likewise', async () => {
    const longer = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-50) };
    const extending = async (_: string, caseId: string) => {
      const running = await recovery(graph.rooms.cmm.db, caseId, 10);
      const input = { ...next(caseId, 'recoveryPeriodId', running), ...longer };
      return { mutation: 'extendRecoveryPeriod', input };
    };
    const { told, again } = await merging(extending);
    expect(told).toEqual(['Case: UPDATE DONE', `${MEANWHILE}: UPDATE CONFLICT`]);
    expect(again).toBe('RecoveryPeriod: UPDATE DONE');
  });
});

describe('a consent is withdrawn while its case is merged', () => {
  const GO_ON_THERE = 'CONFLICT The case was merged into another one. Go on in that.';
  const toldIn = async (...cases: readonly string[]) => {
    const query = 'query ($id: ID!) { case(id: $id) { consentedPerson { gender } } }';
    const reads = cases.map((id) => stage.reads(POLICE, query, { id }));
    return (await Promise.all(reads)).map((read) => read.case.consentedPerson !== null);
  };

  async function withdrawing(first: 'merge' | 'withdrawal') {
    const [merged, goesOn] = [await caseOf(stage), await caseOf(stage)];
    const lets = { recipients: ['POLICE'], scopes: ['PERSONAL_DATA'] };
    const given = await stage.does(CMM, 'recordConsent', { caseId: merged, ...lets });
    const input = { caseId: merged, expectedVersion: 1, intoCaseId: goesOn };
    const merge = { as: COORDINATING, mutation: 'mergeCases', input };
    const on = next(merged, 'consentId', given);
    const withdrawal = { as: CMM, mutation: 'withdrawConsent', input: on };
    const held = `SELECT pg_advisory_xact_lock(hashtextextended('${merged}', 0))`;
    const both = first === 'merge' ? [merge, withdrawal] : [withdrawal, merge];
    const told = await whileHeld('cmm', held, both, { inTurn: true });
    return { told, toldInCases: await toldIn(merged, goesOn), goesOn };
  }

  test('before the merge: it goes along nowhere', async () => {
    const { told, toldInCases } = await withdrawing('withdrawal');
    expect(told).toEqual(['Consent: UPDATE DONE', 'Case: UPDATE DONE']);
    expect(toldInCases).toEqual([false, false]);
  });

  test('after it: whoever withdraws learns where it can be, and there it is', async () => {
    const { told, toldInCases, goesOn } = await withdrawing('merge');
    expect(told).toEqual(['Case: UPDATE DONE', `${GO_ON_THERE}: UPDATE CONFLICT`]);
    expect(toldInCases).toEqual([false, true]);
    const query = 'query ($id: ID!) { case(id: $id) { consents { id version } } }';
    const [consent] = (await stage.reads(CMM, query, { id: goesOn })).case.consents;
    await stage.does(CMM, 'withdrawConsent', next(goesOn, 'consentId', consent));
    expect(await toldIn(goesOn)).toEqual([false]);
  });
});
