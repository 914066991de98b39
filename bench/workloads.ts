import { authorities, caseId, names } from './stub/authorities.ts';

export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is asked, over and over, of every gateway. `nth` makes each request another than the one before; ids are of cases that are on record. */
export interface Workload {
  readonly name: string;
  readonly nth: (n: number, ids: readonly string[]) => Asked;
  /** What stands in its answer and, but for a few, in no other's. */
  readonly told: (n: number, ids: readonly string[]) => string;
  /** Requests a round, and how many at a time. */
  readonly amount: number;
  readonly connections: number;
}

const parts = names.map((name) => authorities[name].fields);

/** One authority's fields after the other's. */
const GROUPED = `id ${parts.join(' ')}`;

/** Field by field, from one authority to the next: the order in which a planner has most to put together again. */
const INTERLEAVED = (() => {
  const each = parts.map((fields) => fields.match(/\w+( \{[^}]+\})?/g) ?? []);
  const longest = Math.max(...each.map(({ length }) => length));
  return `id ${Array.from({ length: longest }, (_, at) => each.map((fields) => fields[at] ?? '').join(' ')).join(' ')}`;
})();

const offsetOf = (n: number) => (n % 40) * 100;
const page = (first: number, fields: string) => ({
  nth: (n: number) => ({
    query: `query Page($first: Int!, $offset: Int!) { cases(first: $first, offset: $offset) { ${fields} } }`,
    variables: { first, offset: offsetOf(n) },
  }),
  told: (n: number) => `{"cases":[{"id":"${caseId(offsetOf(n))}"`,
});

const quoted = (text = '') => `"${text}"`;
const itsCase = (n: number) => quoted(caseId(n));

export const workloads: readonly Workload[] = [
  {
    name: 'one case, four authorities',
    nth: (n) => ({
      query: `query Full($id: ID!) { case(id: $id) { ${GROUPED} } }`,
      variables: { id: caseId(n) },
    }),
    told: itsCase,
    amount: 1_500,
    connections: 8,
  },
  { name: 'page of 100, grouped', ...page(100, GROUPED), amount: 150, connections: 4 },
  { name: 'page of 100, interleaved', ...page(100, INTERLEAVED), amount: 150, connections: 4 },
  { name: 'page of 1,000', ...page(1_000, GROUPED), amount: 24, connections: 2 },
  {
    name: 'tiny lookup',
    nth: (n) => ({
      query: 'query Tiny($id: ID!) { case(id: $id) { id reference } }',
      variables: { id: caseId(n) },
    }),
    told: itsCase,
    amount: 4_000,
    connections: 8,
  },
  {
    name: 'decision',
    nth: (n) => ({
      query: 'mutation Write($input: WriteNoteInput!) { writeNote(input: $input) { id at author text } }',
      variables: { input: { caseId: caseId(n), text: 'Set down.' } },
    }),
    told: (n) => quoted(`note-of-${caseId(n)}`),
    amount: 3_000,
    connections: 8,
  },
  {
    name: 'text never seen before',
    nth: (n) => ({
      query: `query Never${n}($id: ID!) { case(id: $id) { of${n}: id ${GROUPED} } }`,
      variables: { id: caseId(n) },
    }),
    told: (n) => `"of${n}":"${caseId(n)}"`,
    amount: 80,
    connections: 4,
  },
];

/** How the pages grow: rows a page. */
export const growth: readonly Workload[] = [10, 100, 1_000, 5_000].map((rows) => ({
  name: `${rows.toLocaleString('en')} rows`,
  ...page(rows, GROUPED),
  amount: Math.max(6, Math.ceil(15_000 / rows)),
  connections: 2,
}));

const REAL_CASE = `id reference status openedOn person { givenName familyName bornOn citizenship }
  immigration { residenceStatuses { basis validFrom validTo } reflectionPeriods { startsOn endsOn } }
  justice { presenceRequired presenceRequiredUntil }
  returnFile { returns { status offeredOn plannedDepartureOn } }`;

/** Of the whole system on its databases, with the cases of its sample. */
export const wholeSystem: readonly Workload[] = [
  {
    name: 'one case, real databases',
    nth: (n, ids) => ({
      query: `query Real($id: ID!) { case(id: $id) { ${REAL_CASE} } }`,
      variables: { id: ids[n % ids.length] },
    }),
    told: (n, ids) => quoted(ids[n % ids.length]),
    amount: 400,
    connections: 8,
  },
  {
    name: 'page of 100, real databases',
    nth: () => ({
      query: `query RealPage { cases(first: 100) { nodes { ${REAL_CASE} } } }`,
      variables: {},
    }),
    told: () => '{"cases":{"nodes":[{',
    amount: 24,
    connections: 2,
  },
];

/** Texts that nobody sends twice, cheap enough to send twenty thousand. */
export const texts: Workload = {
  name: 'texts',
  nth: (n) => ({ query: `query Text${n} { case(id: "1") { t${n}: id } }`, variables: {} }),
  told: (n) => quoted(`t${n}`),
  amount: 5_000,
  connections: 8,
};

export const workloadNamed = (name: string): Workload => {
  const found = [...workloads, ...growth, ...wholeSystem, texts].find((workload) => workload.name === name);
  if (!found) throw new Error(`there is no workload ${name}`);
  return found;
};
