import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { caseAtCmm, cells, decision, fact, insert } from './on-file.ts';

/** Persons identified in a year, over the rooms that decide, through the gateway. Each story has a year of its own. */

const YEAR = `query ($year: Int!) { statistics(year: $year) {
  assisted answers { room state }
  identified { total byForm { form count } byGender { gender count } byAgeGroup { ageGroup count }
    byCitizenshipGroup { citizenshipGroup count } byDecidingAuthority { authority count } } } }`;

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const dbOf = (authority: string) =>
  graph.rooms[authority === 'CMM' ? 'cmm' : authority === 'COURT' ? 'nec' : 'dis'].db;
const decided = (caseId: string, authority: string, on: string, more = {}) =>
  decision(dbOf(authority), caseId, authority, on, more);
const person = () => caseAtCmm(graph.rooms.cmm.db);
const mergedInto = (caseId: string) => caseAtCmm(graph.rooms.cmm.db, caseId);
async function year(of: number) {
  const { data, errors } = await graph.ask('statistician', { query: YEAR, variables: { year: of } });
  expect(errors).toEqual([]);
  return data.statistics;
}
const total = async (of: number): Promise<number> => (await year(of)).identified.total;

describe('a person counts once', () => {
  test('who was decided on by one room, by two, by three', async () => {
    const [a, b, c] = [await person(), await person(), await person()];
    await decided(a, 'CMM', '2001-02-01');
    await decided(b, 'DIS', '2001-02-01');
    await decided(b, 'COURT', '2001-03-01');
    await decided(c, 'CMM', '2001-02-01');
    await decided(c, 'SIRI', '2001-05-01');
    await decided(c, 'COURT', '2001-04-01');
    const { identified } = await year(2001);
    expect(identified.total).toBe(3);
    expect(cells(identified.byDecidingAuthority)).toEqual({ CMM: 1, COURT: 1, SIRI: 1 });
  });

  test('who was not identified by one body and is by another, before or after', async () => {
    const [a, b, c] = [await person(), await person(), await person()];
    await decided(a, 'CMM', '2002-01-01', { outcome: 'NOT_IDENTIFIED' });
    await decided(a, 'DIS', '2002-02-01');
    await decided(b, 'DIS', '2002-01-01');
    await decided(b, 'CMM', '2002-02-01', { outcome: 'NOT_IDENTIFIED' });
    await decided(c, 'CMM', '2002-01-01', { outcome: 'NOT_IDENTIFIED' });
    expect(await total(2002)).toBe(2);
  });

  test('of the decisions in force alone: a correction may take one back, or to another year', async () => {
    const [a, b] = [await person(), await person()];
    const corrected = { superseded_at: '2003-06-20T12:00:00Z', recorded: '2003-06-15T12:00:00Z' };
    const back = await decided(a, 'DIS', '2003-06-15', corrected);
    await decided(a, 'DIS', '2003-06-15', { id: back.id, version: 2, outcome: 'NOT_IDENTIFIED' });
    const moved = await decided(b, 'CMM', '2003-06-15', corrected);
    await decided(b, 'CMM', '2004-01-02', { id: moved.id, version: 2 });
    expect(await total(2003)).toBe(0);
    expect(await total(2004)).toBe(1);
  });

  test('whose cases were merged into one, in one step or in two', async () => {
    const goesOn = await person();
    const merged = await mergedInto(goesOn);
    const before = await mergedInto(merged);
    await decided(before, 'DIS', '2005-01-05');
    await decided(merged, 'COURT', '2005-02-05');
    await decided(goesOn, 'CMM', '2005-03-05');
    const { identified } = await year(2005);
    expect(identified.total).toBe(1);
    expect(cells(identified.byDecidingAuthority)).toEqual({ CMM: 1 });
  });

  test('in each year in which somebody identified her, and on the last and the first day of one', async () => {
    const [a, b] = [await person(), await person()];
    await decided(a, 'CMM', '2007-12-31');
    await decided(a, 'COURT', '2008-01-01');
    await decided(b, 'DIS', '2009-01-01');
    expect([await total(2006), await total(2007), await total(2008), await total(2009)]).toEqual([
      0, 1, 1, 1,
    ]);
  });
});

test('what is told of her is what stands in the decision in force among the year’s', async () => {
  const caseId = await person();
  const early = { forms: ['FORCED_LABOUR'], gender: 'MALE', age_group: 'CHILD', citizenship_group: 'DANISH' };
  await decided(caseId, 'CMM', '2010-03-01', early);
  const late = {
    forms: ['FORCED_CRIMINALITY', 'FORCED_LABOUR'],
    gender: 'TRANSGENDER',
    citizenship_group: 'OTHER_EU',
  };
  await decided(caseId, 'COURT', '2010-09-01', late);
  await decided(caseId, 'DIS', '2011-01-01', early);
  const { identified } = await year(2010);
  expect(cells(identified.byForm)).toEqual({ CRIMINALITY: 1 });
  expect(cells(identified.byGender)).toEqual({ TRANSGENDER: 1 });
  expect(cells(identified.byAgeGroup)).toEqual({ ADULT: 1 });
  expect(cells(identified.byCitizenshipGroup)).toEqual({ OTHER_EU: 1 });
});

test('every table lists every value and adds up to the total', async () => {
  const kinds = [
    { forms: ['SEXUAL_EXPLOITATION', 'FORCED_LABOUR'] },
    { forms: ['FORCED_LABOUR'], gender: 'MALE' },
    { forms: ['FORCED_BEGGING'], gender: 'MALE', age_group: 'CHILD' },
    { forms: [], gender: 'UNKNOWN', age_group: 'UNKNOWN', citizenship_group: 'UNKNOWN' },
    { forms: ['UNSPECIFIED'], citizenship_group: 'STATELESS' },
  ];
  for (const [at, kind] of kinds.entries())
    await decided(await person(), ['CMM', 'DIS', 'COURT'][at % 3] as string, '2012-05-05', kind);
  const { identified } = await year(2012);
  const { total: persons, ...tables } = identified;
  expect(persons).toBe(5);
  expect(cells(tables.byForm)).toEqual({ SEX: 1, LABOUR: 1, OTHER_OR_UNSPECIFIED: 3 });
  expect(cells(tables.byGender)).toEqual({ FEMALE: 2, MALE: 2, UNKNOWN: 1 });
  expect(cells(tables.byAgeGroup)).toEqual({ ADULT: 3, CHILD: 1, UNKNOWN: 1 });
  expect(cells(tables.byCitizenshipGroup)).toEqual({ NON_EU: 3, UNKNOWN: 1, STATELESS: 1 });
  const sizes = { byForm: 4, byGender: 5, byAgeGroup: 3, byCitizenshipGroup: 5, byDecidingAuthority: 4 };
  for (const [name, size] of Object.entries(sizes)) {
    const table: { count: number }[] = tables[name];
    expect([name, table.length]).toEqual([name, size]);
    expect([name, table.reduce((sum, { count }) => sum + count, 0)]).toEqual([name, 5]);
  }
});

test('a year without records has zeros, and nothing is missing', async () => {
  const { identified, assisted, answers } = await year(2000);
  expect(assisted).toBe(0);
  expect(identified.total).toBe(0);
  expect(identified.byForm).toContainEqual({ form: 'SEX', count: 0 });
  expect(answers.map(({ state }: { state: string }) => state)).toEqual(Array(4).fill('COMPLETE'));
});

describe('assisted are those of them', () => {
  const support = (caseId: string, startedOn: string | null) =>
    insert(graph.rooms.cmm.db, 'support_measure', {
      id: randomUUID(),
      version: 1,
      case_id: caseId,
      kind: 'HEALTH_CARE',
      status: startedOn ? 'UNDER_WAY' : 'PLANNED',
      planned_on: '2013-01-01',
      started_on: startedOn,
    });

  test('whom CMM has given support or a place, on whichever of her cases, each once', async () => {
    const { db } = graph.rooms.cmm;
    const [supported, placed, planned, goesOn, stranger] = [
      await person(),
      await person(),
      await person(),
      await person(),
      await person(),
    ];
    const merged = await mergedInto(goesOn);
    for (const caseId of [supported, placed, planned]) await decided(caseId, 'DIS', '2013-04-04');
    await decided(merged, 'COURT', '2013-04-04');
    await support(supported, '2014-01-15');
    await support(supported, '2013-05-01');
    await support(planned, null);
    await support(merged, '2013-05-01');
    await support(goesOn, '2013-05-01');
    await support(stranger, '2013-05-01');
    const [facility, bed] = [randomUUID(), randomUUID()];
    await insert(db, 'facility', {
      id: facility,
      version: 1,
      name: 'Prøvehus',
      kind: 'CRISIS_SHELTER',
      operated_by: 'Prøveforening',
      capacity: 1,
      opened_on: '2010-01-01',
    });
    await insert(db, 'bed', { id: bed, facility_id: facility, facility_capacity: 1, number: 1 });
    await fact(db, 'placement', placed, {
      bed_id: bed,
      starts_on: '2013-06-01',
      ends_on: '2013-07-01',
      decided_by: 'CMM',
      child: false,
    });
    const { identified, assisted } = await year(2013);
    expect([identified.total, assisted]).toEqual([4, 3]);
  });
});
