import { storiesOfToday } from '../../dev/caseload/caseload.ts';
import { planted } from '../../dev/caseload/planted.ts';
import { publishedStories } from '../../dev/caseload/published/published-story.ts';
import { seedDatabases } from '../../dev/caseload/seed-databases.ts';
import { dayOf } from '../../shared/day.ts';
import { book } from '../../shared/law/book.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { daysLater } from '../harness/days-later.ts';
import { startPatientGraph } from '../reads/patient-graph.ts';

jest.setTimeout(300_000);

const names = new Map(
  [...storiesOfToday(dayOf(new Date())), ...publishedStories()].map(({ caseId, name }) => [caseId, name]),
);

interface Told {
  readonly id: string;
  readonly findings: readonly {
    readonly outcome: string;
    readonly ruleVersion: string | null;
    readonly rule: { readonly id: string };
    readonly message: string | null;
  }[];
  readonly clocks: readonly { readonly kind: string; readonly state: string; readonly explanation: string }[];
}

let databases: Databases;
let graph: Awaited<ReturnType<typeof startPatientGraph>>;
let cases: readonly Told[];
let daysPassed = 0;
const now = () => daysLater(daysPassed);
beforeAll(async () => {
  databases = await freshDatabases();
  const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await seedDatabases(databases.variables);
  said.mockRestore();
  graph = await startPatientGraph(databases, now);
  cases = await everyCase();
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

async function everyCase(): Promise<Told[]> {
  const query = `query ($after: String) { cases(first: 50, after: $after) {
    nodes { id findings { outcome ruleVersion rule { id } message(language: DA) } clocks { kind state explanation(language: DA) } }
    pageInfo { hasNextPage endCursor } } }`;
  const told: Told[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await graph.ask('auditor', { query, variables: { after }, purpose: 'AUDIT' });
    expect(errors).toEqual([]);
    told.push(...data.cases.nodes);
    after = data.cases.pageInfo.hasNextPage ? data.cases.pageInfo.endCursor : null;
  } while (after !== null);
  return told;
}

const amissIn = (told: readonly Told[]) => {
  const amiss = told.map(({ id, findings }) => [
    names.get(id),
    findings
      .filter(({ outcome }) => outcome === 'BREACH' || outcome === 'CONCERN')
      .map(({ outcome, rule }) => `${outcome} ${rule.id}`),
  ]);
  return Object.fromEntries(amiss.filter(([, found]) => found?.length));
};

test('the caseload shows an auditor what was planted in it, and nothing else amiss', () => {
  expect(cases).toHaveLength(names.size);
  expect(amissIn(cases)).toEqual(planted);
});

test.each([3, 7])('and %i days later the same: nothing has run out', async (days) => {
  daysPassed = days;
  try {
    expect(amissIn(await everyCase())).toEqual(planted);
  } finally {
    daysPassed = 0;
  }
});

test('an auditor is told how every rule of the book holds, of every case', () => {
  for (const { findings } of cases) {
    expect(findings.map(({ rule }) => rule.id)).toEqual(book.map(({ id }) => id));
    expect(findings.map(({ outcome }) => outcome)).not.toContain('NOT_VISIBLE');
    for (const { rule, ruleVersion } of findings)
      expect(ruleVersion ?? `${rule.id}@`).toMatch(new RegExp(`^${rule.id}@`));
  }
});

test('and every clock, in words', () => {
  const clocks = cases.flatMap((one) => one.clocks);
  expect(clocks.map(({ state }) => state)).not.toContain('NOT_VISIBLE');
  expect(new Set(clocks.map(({ kind }) => kind)).size).toBe(8);
  for (const { explanation } of clocks) expect(explanation).toMatch(/^[A-ZÆØÅ][^{}]+\.$/);
});

test('every decision of the caseload names the versions of the rules that carried it', async () => {
  for (const { db } of Object.values(graph.rooms)) {
    for (const { tableName, columns } of db.entityMetadatas) {
      if (!columns.some(({ databaseName }) => databaseName === 'rule_versions')) continue;
      const bare = await db.query(
        `SELECT DISTINCT named FROM ${tableName}, unnest(rule_versions) AS named WHERE named NOT LIKE '%@%'`,
      );
      expect([tableName, bare]).toEqual([tableName, []]);
    }
  }
});
