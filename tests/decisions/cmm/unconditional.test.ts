import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { dayOf } from '../../../shared/day.ts';
import type { IdentificationOutcome } from '../../../shared/vocabulary.ts';
import { rooms } from '../../../subgraphs/rooms.ts';
import { type Databases, freshDatabases, type RoomName } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { decision, immigrationFile, justiceFile } from '../on-file.ts';
import { entriesOf } from '../traces.ts';
import { type Circumstance, circumstances } from './circumstances.ts';
import { admitted, personOnFile } from './cmm-file.ts';
import { leaveWithinReach } from './within-reach.ts';

/*
 * ASSISTANCE_UNCONDITIONAL, of the graph as it runs: what is decided is the same whatever else is true of her; and it is
 * decided by database users who may read nothing else, so that no statement can, whoever wrote it and wherever.
 */

let databases: Databases;
let graph: TestGraph;
/** Who may read and write everything: what the rooms themselves may is kept within reach of the decision. */
let owners: Readonly<Record<RoomName, DataSource>>;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  const opened = rooms.map(async ({ name, parts }) => {
    const url = databases.variables[`${name.toUpperCase()}_MIGRATION_DATABASE_URL`] ?? '';
    const owner = await parts().dataSource(url).initialize();
    await leaveWithinReach(owner, name);
    return [name, owner] as const;
  });
  owners = Object.fromEntries(await Promise.all(opened)) as typeof owners;
  ordinary = await decidedOf(null);
});
afterAll(async () => {
  await graph?.stop();
  await Promise.all(Object.values(owners ?? {}).map((owner) => owner.destroy()));
  await databases?.drop();
});
afterEach(() => {
  const beyond = Object.values(graph.rooms).flatMap(({ statements }) => statements.takeForbidden());
  expect(beyond).toEqual([]);
});

const ROOM = { CMM: 'cmm', DIS: 'dis', COURT: 'nec' } as const;
const DECIDERS = {
  CMM: ['cmm-caseworker', 'ASSISTANCE'],
  DIS: ['dis-caseworker', 'IDENTIFICATION'],
  COURT: ['court-clerk', 'COURT_PROCEEDINGS'],
  POLICE: ['nec-investigator', 'INVESTIGATION'],
} as const;

interface Scene {
  readonly by: keyof typeof DECIDERS;
  /** What counts: whether somebody decided that she is a victim, or is none. */
  readonly found: readonly [by: keyof typeof ROOM, outcome: IdentificationOutcome] | null;
}
const SCENES: readonly Scene[] = [
  { by: 'CMM', found: null },
  { by: 'CMM', found: ['CMM', 'NOT_IDENTIFIED'] },
  { by: 'CMM', found: ['DIS', 'IDENTIFIED'] },
  { by: 'DIS', found: ['CMM', 'IDENTIFIED'] },
  { by: 'COURT', found: ['COURT', 'IDENTIFIED'] },
  { by: 'POLICE', found: ['CMM', 'IDENTIFIED'] },
];

/** A person whom DIS, the police and the courts know; another case of hers was merged into this one. */
async function onFile(): Promise<string> {
  const [caseId, merged] = [await personOnFile(owners.cmm), await personOnFile(owners.cmm)];
  await owners.cmm.query(
    `UPDATE nrm_case SET status = 'CLOSED', closed_on = $3, merged_into_id = $2 WHERE id = $1`,
    [merged, caseId, dayOf(new Date())],
  );
  await immigrationFile(owners.dis, { caseId, stay: null });
  for (const known of [caseId, merged]) await justiceFile(owners.nec, known);
  return caseId;
}

/** In each scene, what is decided of a person like any other but for this. */
async function decidedOf(circumstance: Circumstance | null) {
  const scenes = SCENES.map(async ({ by, found }) => {
    const caseId = await onFile();
    if (by !== 'CMM') await admitted(owners.cmm, caseId, by);
    if (found) await decision(owners[ROOM[found[0]]], caseId, found[0], { outcome: found[1] });
    if (circumstance) await owners[circumstance.room].query(circumstance.sql, [caseId]);
    return [await ask(by, caseId, 'ELIGIBLE'), await ask(by, caseId, 'NOT_ELIGIBLE')];
  });
  return (await Promise.all(scenes)).flat();
}

/** Nothing of what it relied on: to read that is no part of deciding. */
const DECIDE = `mutation ($input: DecideAssistanceEligibilityInput!) { decideAssistanceEligibility(input: $input) {
  __typename
  ... on AssistanceEligibility { version authority outcome decidedOn verification ruleVersions }
  ... on Refused { rule { id } reason earliestLawfulAt en: message(language: EN) da: message(language: DA) }
  ... on FactUnavailable { unavailable topic }
} }`;

/** What the decider is told, what CMM keeps of it, and what all four authorities say in their logs that they were asked. */
async function ask(by: Scene['by'], caseId: string, outcome: string) {
  const [who, purpose] = DECIDERS[by];
  const correlationId = randomUUID();
  const { data, errors } = await graph.ask(who, {
    query: DECIDE,
    variables: { input: { caseId, outcome } },
    purpose,
    correlationId,
    idempotencyKey: randomUUID(),
  });
  const entries = rooms.map(async ({ name }) =>
    (await entriesOf(owners[name], correlationId)).map(({ kind, outcome: came, coordinates }) =>
      [name, kind, came, ...coordinates].join(' '),
    ),
  );
  return {
    told: data?.decideAssistanceEligibility ?? errors.map(({ extensions }) => extensions.code),
    kept: await keptOf('assistance_eligibility', caseId, ['fact_id', 'id', 'recorded_at']),
    reliedOn: await keptOf('relied_on_fact', caseId, ['id', 'decision_fact_id', 'record_id', 'as_of']),
    // two questions to one authority come in either order
    asked: (await Promise.all(entries)).flat().sort(),
  };
}

/** Every column but those that differ from one decision to the next. */
const keptOf = (table: string, caseId: string, but: readonly string[]): Promise<unknown[]> =>
  owners.cmm.query(
    // what CMM was told before, for another decision, is one of the circumstances
    `SELECT to_jsonb(t) - 'case_id' - $2::text[] AS row FROM ${table} t WHERE case_id = $1
       ${table === 'relied_on_fact' ? 'AND decision_fact_id IN (SELECT fact_id FROM assistance_eligibility)' : ''}
     ORDER BY 1`,
    [caseId, but],
  );

let ordinary: Awaited<ReturnType<typeof decidedOf>>;

test('what is decided follows from whether she is a victim, and who may say so', () => {
  const told = ordinary.map(
    ({ told: it }) => it.reason ?? it.unavailable ?? `${it.outcome} ${it.verification}`,
  );
  expect(told).toEqual([
    ...['NOT_A_VICTIM', 'NOT_DECIDED'],
    ...['NOT_A_VICTIM', 'NOT_ELIGIBLE VERIFIED'],
    ...['ELIGIBLE VERIFIED', 'ENTITLED'],
    ...['ELIGIBLE VERIFIED', 'ENTITLED'],
    // DIS shows the court no file, and may know better
    ...['ELIGIBLE UNVERIFIED', 'DIS'],
    ...['NOT_AN_ASSESSOR', 'NOT_AN_ASSESSOR'],
  ]);
});

test('DIS and the courts are asked what they decided on it, and for nothing else', () => {
  const asked = new Set(
    ordinary.flatMap((each) => each.asked).filter((entry) => / (READ|DENY) /.test(entry)),
  );
  const decisions = ['authority', 'decidedOn', 'firstRecordedAt', 'id', 'outcome', 'version']
    .map((field) => `IdentificationDecision.${field}`)
    .join(' ');
  const [byDis, byCourts] = [
    `${decisions} ImmigrationFile.decisions Query.immigrationFile`,
    `${decisions} JusticeFile.courtDecisions Query.justiceFile`,
  ];
  expect([...asked]).toEqual([
    `dis READ ANSWERED ${byDis}`,
    `nec READ ANSWERED ${byCourts}`,
    // a court that neither has admitted
    `dis DENY FORBIDDEN_OR_NOT_FOUND ${byDis}`,
    `nec DENY FORBIDDEN_OR_NOT_FOUND ${byCourts}`,
  ]);
});

test.each([
  ['cmm', 'SELECT citizenship_group FROM person'],
  ['cmm', 'SELECT citizenship_group FROM identification_decision'],
  ['cmm', 'SELECT fact FROM relied_on_fact'],
  ['dis', 'SELECT basis FROM residence_status'],
  ['nec', 'SELECT collaborates_with_police FROM witness_participation'],
  ['nec', 'SELECT 1 FROM investigation'],
] as const)('out of reach at %s, and seen though it be caught: %s', async (room, sql) => {
  const { db, statements } = graph.rooms[room];
  await db.query(sql).catch(() => null);
  expect(statements.takeForbidden()).toEqual([expect.stringContaining(sql)]);
});

test.each(circumstances)('$of: nothing changes', async (circumstance) => {
  expect(await decidedOf(circumstance)).toEqual(ordinary);
});

describe('a court to which DIS and the police show no file of the person', () => {
  const eligibility = async (caseId: string, outcome: string) => {
    const [who, purpose] = DECIDERS.COURT;
    const { data } = await graph.ask(who, {
      query: DECIDE,
      variables: { input: { caseId, outcome } },
      purpose,
    });
    return data?.decideAssistanceEligibility;
  };
  /** As CMM keeps it. */
  const keptWith = async (caseId: string) => {
    const rows: { readonly said: string }[] = await owners.cmm.query(
      `SELECT concat_ws(' ', room, answered::text, fact) AS said FROM relied_on_fact WHERE case_id = $1 ORDER BY room`,
      [caseId],
    );
    return rows.map(({ said }) => said);
  };
  const identifiedByDis = async () => {
    const { cmm, dis } = owners;
    const caseId = await personOnFile(cmm);
    await admitted(cmm, caseId, 'COURT');
    await immigrationFile(dis, { caseId });
    await decision(dis, caseId, 'DIS');
    return caseId;
  };

  test('is not told that nobody identified her: yes goes ahead unverified, and no waits for DIS', async () => {
    const caseId = await identifiedByDis();
    const yes = await eligibility(caseId, 'ELIGIBLE');
    expect(yes).toMatchObject({
      outcome: 'ELIGIBLE',
      verification: 'UNVERIFIED',
    });
    expect(await keptWith(caseId)).toEqual(['DIS false', 'NEC false']);
    const no = await eligibility(caseId, 'NOT_ELIGIBLE');
    expect([no.__typename, no.unavailable]).toEqual(['FactUnavailable', 'DIS']);
  });

  test('is told what DIS decided once DIS admits it, and the rest is not needed', async () => {
    const caseId = await identifiedByDis();
    await admitted(owners.dis, caseId, 'COURT');
    expect(await eligibility(caseId, 'ELIGIBLE')).toMatchObject({ verification: 'VERIFIED' });
    expect(await keptWith(caseId)).toEqual(['DIS true IDENTIFIED', 'NEC false']);
    const no = await eligibility(caseId, 'NOT_ELIGIBLE');
    expect(no.reason).toBe('ENTITLED');
  });
});
