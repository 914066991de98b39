import pg from 'pg';
import { caseNamed, type Seeded, startSeeded } from './seeded.ts';
import { expectSound, untilWhole, WHOLE } from './whole-case.ts';

const CASE = caseNamed('identified-awaiting-reflection');
const GRANT = {
  query: `mutation Grant($caseId: ID!) { grantReflectionPeriod(input: { caseId: $caseId }) {
    __typename
    ... on ReflectionPeriod { id startsOn endsOn verification reliedOn { room answered } }
    ... on Refused { rule { id } }
    ... on FactUnavailable { unavailable }
  } }`,
  variables: { caseId: CASE },
  purpose: 'IMMIGRATION',
};

let graph: Seeded;
let dis: pg.Client;
beforeAll(async () => {
  graph = await startSeeded();
  await untilWhole(() => graph.ask('cmm-coordinator', WHOLE));
  dis = new pg.Client({ connectionString: graph.databases.variables.DIS_DATABASE_URL ?? '' });
  await dis.connect();
});
afterAll(async () => {
  await dis.end();
  await graph.stop();
});

test('protection goes on while CMM is gone: the period is granted, and marked as not verified', async () => {
  await graph.rooms.cmm.end('SIGKILL');
  const granted = await graph.ask('dis-caseworker', GRANT);
  expectSound(granted);
  expect(granted.errors).toEqual([]);
  expect(granted.data.grantReflectionPeriod).toMatchObject({
    __typename: 'ReflectionPeriod',
    verification: 'UNVERIFIED',
    reliedOn: [
      // neither on the identification, nor on her citizenship, nor on other cases of hers
      { room: 'CMM', answered: false },
      { room: 'CMM', answered: false },
      { room: 'CMM', answered: false },
      { room: 'NEC', answered: true },
      { room: 'RETURNS', answered: true },
    ],
  });
});

test('it stands in the database with its access entry, and with who did not answer', async () => {
  const { rows } = await dis.query(
    `SELECT p.verification, r.room, r.answered FROM reflection_period p
     JOIN relied_on_fact r ON r.decision_fact_id = p.fact_id WHERE p.case_id = $1 ORDER BY r.room`,
    [CASE],
  );
  expect(rows).toEqual([
    { verification: 'UNVERIFIED', room: 'CMM', answered: false },
    { verification: 'UNVERIFIED', room: 'CMM', answered: false },
    { verification: 'UNVERIFIED', room: 'CMM', answered: false },
    { verification: 'UNVERIFIED', room: 'NEC', answered: true },
    { verification: 'UNVERIFIED', room: 'RETURNS', answered: true },
  ]);
  const entries = await dis.query(
    `SELECT kind, outcome FROM access_entry WHERE operation = 'grantReflectionPeriod' AND $1 = ANY(case_ids)`,
    [CASE],
  );
  expect(entries.rows).toEqual([{ kind: 'CREATE', outcome: 'DONE' }]);
});

test('with CMM hung it is no different, and in time', async () => {
  await graph.rooms.cmm.start();
  graph.rooms.cmm.signal('SIGSTOP');
  const began = Date.now();
  const refused = await graph.ask('dis-caseworker', GRANT);
  expect(Date.now() - began).toBeLessThan(12_000);
  graph.rooms.cmm.signal('SIGCONT');
  expectSound(refused);
  // one is running already: the law says so whoever was silent
  expect(refused.data.grantReflectionPeriod).toEqual({
    __typename: 'Refused',
    rule: { id: 'REFLECTION_GRANT' },
  });
});

test('the case stands in reflection for everybody once CMM is back', async () => {
  const { data } = await graph.ask('cmm-coordinator', {
    query: 'query Stage($id: ID!) { case(id: $id) { stage { stage unseen } } }',
    variables: { id: CASE },
    purpose: 'COORDINATION',
  });
  expect(data.case.stage).toEqual({ stage: 'REFLECTION', unseen: [] });
});

test('with DIS itself gone nothing is granted, and nothing is said to be', async () => {
  await graph.rooms.dis.end('SIGKILL');
  const lost = await graph.ask('dis-caseworker', GRANT);
  expectSound(lost);
  expect(lost.data).toEqual({ grantReflectionPeriod: null });
  expect(lost.errors).toMatchObject([{ extensions: { code: 'AUTHORITY_UNAVAILABLE', subgraph: 'dis' } }]);
});
