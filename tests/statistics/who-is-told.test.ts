import { randomUUID } from 'node:crypto';
import { personas } from '../../dev/personas.ts';
import { purposesOf } from '../../shared/roles.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { entriesOfOperation } from '../access-log/entries.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { caseAtCmm, decision } from './on-file.ts';

const YEAR = `query Year($year: Int!) { statistics(year: $year) {
  identified { total } assisted answers { room state withheld } casework { referrals }
  stay { reflectionPeriodsGranted } justice { investigationsOpened } returns { offered } } }`;

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  const { cmm, dis, nec } = graph.rooms;
  for (const [db, authority] of [
    [cmm.db, 'CMM'],
    [dis.db, 'DIS'],
    [nec.db, 'COURT'],
  ] as const)
    await decision(db, await caseAtCmm(cmm.db), authority, '2022-06-15');
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const thisYear = new Date().getFullYear();
const whole = (who = 'statistician', year = 2022, correlationId: string = randomUUID()) =>
  graph.ask(who, { query: YEAR, variables: { year }, correlationId });

const complete = ['CMM', 'DIS', 'NEC', 'RETURNS'].map((room) => ({ room, state: 'COMPLETE', withheld: [] }));
const EVERYTHING = {
  identified: { total: 3 },
  assisted: 0,
  answers: complete,
  casework: { referrals: 0 },
  stay: { reflectionPeriodsGranted: 0 },
  justice: { investigationsOpened: 0 },
  returns: { offered: 0 },
};

const allowed = ['auditor', 'statistician'];
const readers = personas.flatMap(({ name, authority, role }) =>
  purposesOf({ authority, roles: [role] }).map((purpose) => [name, purpose] as const),
);

// a room that refused the door while others open it would put null over what they told
test('every room opens the door to the same readers', () => {
  const lines = rooms.map(({ policy }) => JSON.stringify(policy.lines['Query.statistics']));
  expect(new Set(lines).size).toBe(1);
});

test.each(readers.filter(([name]) => allowed.includes(name)))(
  '%s, for %s, is told all of it',
  async (who) => {
    const { data, errors, extensions } = await whole(who);
    expect({ errors, extensions, ...data.statistics }).toEqual({
      errors: [],
      extensions: undefined,
      ...EVERYTHING,
    });
  },
);

test.each(readers.filter(([name]) => !allowed.includes(name)))(
  '%s, for %s, is told nothing, by any room',
  async (who, purpose) => {
    const { data, errors } = await graph.ask(who, { query: YEAR, variables: { year: 2022 }, purpose });
    expect(data).toEqual({ statistics: null });
    expect(errors.map(({ path, extensions: { code, subgraph } }) => [subgraph, code, path]).sort()).toEqual(
      ['cmm', 'dis', 'nec', 'returns'].map((room) => [room, 'FORBIDDEN_OR_NOT_FOUND', ['statistics']]),
    );
  },
);

test.each([1999, thisYear + 2, -1, 2_147_483_647])('of the year %i nobody expects figures', async (year) => {
  const { data, errors } = await graph.ask('statistician', {
    query: 'query ($year: Int!) { statistics(year: $year) { casework { referrals } } }',
    variables: { year },
  });
  expect(data).toEqual({ statistics: null });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'year' } }]);
  expect(errors[0]?.message).toContain(`is not between 2000 and ${thisYear + 1}`);
});

test('the year after this one has figures, of what is planned', async () => {
  const { data, errors } = await whole('statistician', thisYear + 1);
  expect(errors).toEqual([]);
  expect(data.statistics.identified).toEqual({ total: 0 });
});

test('whom a room identified is for the rooms: no client can ask for it', async () => {
  const query = '{ statistics(year: 2022) { disIdentified { decisions { caseId } } } }';
  const { status, errors } = await graph.ask('auditor', { query });
  expect([status, errors.map(({ extensions }) => extensions.code)]).toEqual([400, ['BAD_USER_INPUT']]);
});

test('the log says who asked, and names no case', async () => {
  const correlationId = randomUUID();
  await whole('auditor', 2022, correlationId);
  for (const { db } of Object.values(graph.rooms)) {
    const entries = await entriesOfOperation(db, correlationId);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries)
      expect(entry).toMatchObject({
        kind: 'READ',
        purpose: 'AUDIT',
        outcome: 'ANSWERED',
        case_ids: [],
      });
  }
});

describe('a room that withholds its part', () => {
  const ENTITY = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on YearStatistics';
  const year = { __typename: 'YearStatistics', year: 2022 };

  test('is told nothing of a year that nobody has', async () => {
    const { data, errors } = await graph.rooms.dis.ask('auditor', {
      query: `${ENTITY} { stay { permitsRevoked { count } } } } }`,
      variables: { of: [{ ...year, year: 99_999 }] },
      purpose: 'AUDIT',
    });
    expect([data, errors]).toEqual([{ _entities: [null] }, []]);
  });

  test('says so, and tells nobody', async () => {
    const { data } = await graph.rooms.dis.ask('cmm-coordinator', {
      query: `${ENTITY} { disIdentified { told decisions { id } } } } }`,
      variables: { of: [year] },
      purpose: 'COORDINATION',
    });
    expect(data._entities).toEqual([{ disIdentified: { told: false, decisions: null } }]);
    const returns = await graph.rooms.returns.ask('cmm-coordinator', {
      query: `${ENTITY} { returnsTold } } }`,
      variables: { of: [year] },
      purpose: 'COORDINATION',
    });
    expect(returns.data._entities).toEqual([{ returnsTold: false }]);
  });

  test.each([
    ['WITHHELD', ['COURT_STATUS'], { told: false, decisions: null }],
    ['UNAVAILABLE', [], null],
  ])('leaves no total: %s', async (state, withheld, necIdentified) => {
    const { data, errors } = await graph.rooms.cmm.ask('auditor', {
      query: `${ENTITY} { identified { total } assisted answers { room state withheld } } } }`,
      variables: {
        of: [{ ...year, disIdentified: { told: true, decisions: [] }, necIdentified, returnsTold: true }],
      },
      purpose: 'AUDIT',
    });
    expect(errors).toEqual([]);
    const answers = [...complete.slice(0, 2), { room: 'NEC', state, withheld }, ...complete.slice(3)];
    expect(data._entities).toEqual([{ identified: null, assisted: null, answers }]);
  });
});

test('a year costs each room the same statements, whatever it counts', async () => {
  const statements = async () => {
    for (const room of Object.values(graph.rooms)) room.statements.take();
    const { data } = await whole();
    const sent = Object.values(graph.rooms).map(({ name, statements }) => [name, statements.take().sort()]);
    return { total: data.statistics.identified.total, sent: Object.fromEntries(sent) };
  };
  const few = await statements();
  const { cmm, dis, nec } = graph.rooms;
  for (let at = 0; at < 60; at++) {
    const [room, authority] = (
      [
        [cmm, 'CMM'],
        [dis, 'DIS'],
        [nec, 'COURT'],
      ] as const
    )[at % 3] ?? [cmm, 'CMM'];
    await decision(room.db, await caseAtCmm(cmm.db), authority, '2022-06-15');
  }
  const many = await statements();
  expect(many.total).toBe(few.total + 60);
  expect(many.sent).toEqual(few.sent);
  const counts = Object.entries<string[]>(many.sent).map(([name, sent]) => [name, sent.length]);
  expect(Object.fromEntries(counts)).toEqual({ cmm: 4, dis: 2, nec: 3, returns: 1 });
});
