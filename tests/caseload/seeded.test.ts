import { type Figure, figures, inCaseload, publishedYears } from '../../dev/caseload/published/figures.ts';
import { seedDatabases } from '../../dev/caseload/seed-databases.ts';
import { addDays, dayOf } from '../../shared/day.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startPatientGraph } from '../reads/patient-graph.ts';
import { inGraph, type Told, YEAR } from './told-figures.ts';

const today = dayOf(new Date());
let databases: Databases;
let graph: Awaited<ReturnType<typeof startPatientGraph>>;
const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
const seed = async (daysLater = 0): Promise<string> => {
  said.mockClear();
  await seedDatabases(databases.variables, addDays(today, daysLater));
  return said.mock.calls.map(([line]) => line).join('');
};

let firstTime: string;
beforeAll(async () => {
  databases = await freshDatabases();
  firstTime = await seed();
  graph = await startPatientGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

test('each room says what it was given, and is left alone the second time', async () => {
  const counts = async () =>
    Promise.all(
      Object.values(graph.rooms).map(({ db }) =>
        Promise.all(db.entityMetadatas.map(({ target }) => db.getRepository(target).count())),
      ),
    );
  const before = await counts();
  await graph.rooms.cmm.db.query(`UPDATE nrm_case SET version = version + 1 WHERE status = 'OPEN'`);
  const again = await seed();
  expect(firstTime.match(/seed: \w+: its part of the sample caseload is written\n/g)).toHaveLength(4);
  expect(again.match(/seed: \w+: has a caseload already\n/g)).toHaveLength(4);
  expect(await counts()).toEqual(before);
  const [{ kept }] = await graph.rooms.cmm.db.query('SELECT bool_and(version = 2) AS kept FROM nrm_case');
  expect(kept).toBe(true);
});

test('a caseload that was kept says how old it is, and how it is made anew', async () => {
  expect(await seed()).not.toContain('old');
  expect(await seed(1)).toContain(`seed: the sample caseload is of ${today}, a day old.\n`);
  const later = await seed(40);
  expect(later).toContain(`seed: the sample caseload is of ${today}, 40 days old.\n`);
  expect(later).toContain('npm run fresh');
});

type Reader = readonly [persona: string, purpose: string];
const readers: readonly Reader[] = [
  ['statistician', 'STATISTICS'],
  ['auditor', 'AUDIT'],
];
const [STATISTICIAN] = readers as [Reader];

const told = async (year: number, [persona, purpose]: Reader): Promise<Told> => {
  const { data, errors } = await graph.ask(persona, { query: YEAR, variables: { year }, purpose });
  expect(errors).toEqual([]);
  return data.statistics;
};

const known = Object.entries(figures) as [keyof typeof figures, Figure][];

describe.each(readers)('the %s, for %s, is told', (...reader) => {
  test.each(publishedYears)('every published figure of %s, and those that were chosen', async (year) => {
    const statistics = await told(year, reader);
    const expected = known.map(([name, { published, ...figure }]) => {
      const [value] = published[year] ?? [inCaseload({ published, ...figure }, year)];
      return [name, value];
    });
    expect(known.map(([name]) => [name, inGraph[name](statistics)])).toEqual(expected);
    expect(statistics.answers.map(({ state }) => state)).toEqual(Array(4).fill('COMPLETE'));
  });

  test('three permits since 2017, of which the first was given that year', async () => {
    const years = [2017, 2018, 2019, 2020, 2021, 2022];
    const permits: number[] = [];
    for (const year of years) permits.push(inGraph.permits(await told(year, reader)));
    expect(permits).toEqual([1, 0, 0, 0, 1, 1]);
  });
});

test('in 2022 most women were identified in sexual exploitation, by CMM or DIS alone', async () => {
  const { identified } = await told(2022, STATISTICIAN);
  const deciders = identified.byDecidingAuthority.filter(({ count }) => count > 0);
  expect(deciders.map(({ authority }) => authority)).toEqual(['CMM', 'DIS']);
  const women = inCaseload(
    { ...figures.women, of: (cell) => (cell.form === 'SEXUAL_EXPLOITATION' ? figures.women.of(cell) : 0) },
    2022,
  );
  expect(women / figures.sex.published[2022][0]).toBeGreaterThan(0.9);
});

test('a person on whom DIS or CMM and a court decided counts once', async () => {
  const { identified } = await told(2020, STATISTICIAN);
  expect(identified.byDecidingAuthority).toContainEqual({ authority: 'COURT', count: 4 });
  const [{ count }] = await graph.rooms.nec.db.query(
    'SELECT count(*)::int FROM identification_decision WHERE decided_on < $1',
    ['2021-01-01'],
  );
  expect(count).toBe(4);
});

test('during the pandemic reflection periods ran up to eight months, to the last day that the law let them', async () => {
  const [{ longest, full }] = await graph.rooms.dis.db.query(
    `SELECT max(ends_on - starts_on) AS longest, count(*) FILTER (WHERE ends_on = (starts_on + interval '8 months')::date)::int AS full
     FROM reflection_period WHERE superseded_at IS NULL AND starts_on BETWEEN '2021-01-01' AND '2021-12-31'`,
  );
  expect(longest).toBeGreaterThan(240);
  expect(full).toBeGreaterThan(0);
  const [{ most }] = await graph.rooms.dis.db.query(
    `SELECT max(ends_on - starts_on) AS most FROM reflection_period WHERE starts_on NOT BETWEEN '2020-03-11' AND '2021-12-31'`,
  );
  expect(most).toBeLessThanOrEqual(120);
});

/** What the graph itself writes: who looked, what was decided over it, on what that rests, whom it concerns. */
const WRITTEN_BY_THE_GRAPH = ['access_entry', 'access_chain', 'idempotency', 'notice', 'relied_on_fact'];

test('every record that a room keeps occurs', async () => {
  for (const { db } of Object.values(graph.rooms)) {
    const tables = db.entityMetadatas.filter(({ tableName }) => !WRITTEN_BY_THE_GRAPH.includes(tableName));
    const counts = await Promise.all(
      tables.map(async ({ tableName, target }) => [tableName, await db.getRepository(target).count()]),
    );
    expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  }
});
