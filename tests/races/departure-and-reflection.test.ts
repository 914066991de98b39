import pg from 'pg';
import { ago } from '../decisions/on-file.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { returning } from '../repeats/returns-acts.ts';
import { DIS, identified, next, RETURNS, type Stage, stageOn } from '../repeats/stage.ts';

/** She leaves while she is given a period, or a longer one: each is lawful by what is known, both are on record, and it is found. */

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

const RELIED = 'verification reliedOn { room topic answered fact }';
const NOT_GONE = { room: 'RETURNS', topic: 'DEPARTURE', answered: true, fact: null };
const LONGER = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-60) };
const HELD = `query ($id: ID!) { case(id: $id) {
  findings { rule { id } outcome reason }
  clocks { kind state endedBy }
} }`;

/** A case in which a return is planned, and what records that she has left on it. */
async function aboutToLeave() {
  const caseId = await identified(stage);
  return { caseId, departure: await returning(stage, 2, caseId) };
}

const leave = (departure: object) => stage.does(RETURNS, 'recordDeparture', departure);

/** The departure is being recorded, and is not yet, while the other decides. */
async function whileLeaving<Decided>(departure: object, decide: () => Promise<Decided>): Promise<Decided> {
  const owner = new pg.Client({ connectionString: databases.variables.RETURNS_MIGRATION_DATABASE_URL });
  await owner.connect();
  const waits = `SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
    WHERE NOT granted AND d.datname = current_database()`;
  try {
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE voluntary_return IN SHARE MODE');
    const left = leave(departure);
    while ((await owner.query(waits)).rows[0].waiting < 1) await new Promise((done) => setTimeout(done, 20));
    const decided = await decide();
    await owner.query('COMMIT');
    await left;
    return decided;
  } finally {
    await owner.end();
  }
}

async function held(caseId: string, rule: string) {
  const { findings, clocks } = (await stage.reads(DIS, HELD, { id: caseId })).case;
  const isReflection = ({ kind }: { kind: string }) => kind === 'REFLECTION_PERIOD';
  return {
    finding: findings.find((one: { rule: { id: string } }) => one.rule.id === rule),
    clock: clocks.find(isReflection),
  };
}

const DEPARTED = { outcome: 'BREACH', reason: 'DEPARTED' };
const OVER = { state: 'ENDED', endedBy: 'DEPARTURE' };

test('an extension told that she is here, while her departure is being recorded, is found', async () => {
  const { caseId, departure } = await aboutToLeave();
  const period = await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  const extended = await whileLeaving(departure, () =>
    stage.does(DIS, 'extendReflectionPeriod', { ...next(caseId, 'periodId', period), ...LONGER }, RELIED),
  );
  expect(extended).toMatchObject({
    verification: 'VERIFIED',
    reliedOn: expect.arrayContaining([NOT_GONE]),
  });
  expect(await held(caseId, 'REFLECTION_EXTENSION')).toMatchObject({ finding: DEPARTED, clock: OVER });
});

test('a grant likewise', async () => {
  const { caseId, departure } = await aboutToLeave();
  const granted = await whileLeaving(departure, () =>
    stage.does(DIS, 'grantReflectionPeriod', { caseId }, RELIED),
  );
  expect(granted).toMatchObject({ verification: 'VERIFIED', reliedOn: expect.arrayContaining([NOT_GONE]) });
  expect(await held(caseId, 'REFLECTION_GRANT')).toMatchObject({ finding: DEPARTED, clock: OVER });
});

test('of an extension before she left nothing is found: the period is over with it', async () => {
  const { caseId, departure } = await aboutToLeave();
  const period = await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  await stage.does(DIS, 'extendReflectionPeriod', { ...next(caseId, 'periodId', period), ...LONGER });
  await leave(departure);
  expect(await held(caseId, 'REFLECTION_EXTENSION')).toMatchObject({
    finding: { outcome: 'MET' },
    clock: OVER,
  });
});
