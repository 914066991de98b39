import { dayOf } from '../../shared/day.ts';
import type { Answer } from '../harness/ask.ts';
import { type Seeded, startSeeded } from './seeded.ts';
import { expectMissing, untilWhole } from './whole-case.ts';

const year = Number(dayOf(new Date()).slice(0, 4));
const FIGURES = `year identified { total } assisted answers { room state } casework { referrals }
  stay { reflectionPeriodsGranted } justice { investigationsOpened } returns { offered }`;

let graph: Seeded;
let whole: Record<string, unknown>;
const ask = (fields = `statistics(year: ${year}) { ${FIGURES} }`): Promise<Answer> =>
  graph.ask('statistician', { query: `{ ${fields} }` });

beforeAll(async () => {
  graph = await startSeeded();
  whole = (await untilWhole(ask)).data.statistics;
});
afterAll(() => graph?.stop());

const answers = (silent: string) =>
  ['CMM', 'DIS', 'NEC', 'RETURNS'].map((room) => ({
    room,
    state: room === silent ? 'UNAVAILABLE' : 'COMPLETE',
  }));
const noTotals = { identified: null, assisted: null };

test('while all four answer, nothing is missing', () => {
  expect(Object.values(whole)).not.toContain(null);
  expect(whole).toMatchObject({ identified: { total: expect.any(Number) }, answers: answers('nobody') });
});

test.each([
  ['returns', { returns: null, answers: answers('RETURNS') }],
  ['dis', { stay: null, ...noTotals, answers: answers('DIS') }],
  ['nec', { justice: null, ...noTotals, answers: answers('NEC') }],
  ['cmm', { casework: null, ...noTotals, answers: null }],
] as const)('without %s its own figures are missing, and the totals that need it', async (name, missing) => {
  await graph.rooms[name].end('SIGKILL');
  const answer = await ask();
  expectMissing(answer, { [name]: 'AUTHORITY_UNAVAILABLE' });
  expect(answer.data.statistics).toEqual({ ...whole, ...missing });
  await graph.rooms[name].start();
  expect((await untilWhole(ask)).data.statistics).toEqual(whole);
});

test('without CMM, each year is told under whatever names it was asked, and no year that nobody asked', async () => {
  await graph.rooms.cmm.end('SIGKILL');
  const answer = await graph.ask('statistician', {
    query: `query ($year: Int!) {
      this: statistics(year: $year) { ...On casework { referrals } returns { offered } }
      last: statistics(year: ${year - 1}) { year casework { referrals } }
      unasked: statistics(year: $year) { casework { referrals } } }
      fragment On on YearStatistics { of: year again: year }`,
    variables: { year },
  });
  expectMissing(answer, { cmm: 'AUTHORITY_UNAVAILABLE' });
  expect(answer.data).toEqual({
    this: { of: year, again: year, casework: null, returns: whole.returns },
    last: { year: year - 1, casework: null },
    unasked: null,
  });
  await graph.rooms.cmm.start();
});
