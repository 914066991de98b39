import { dayOf } from '../../shared/day.ts';
import type { Answer } from '../harness/ask.ts';
import { type Seeded, startSeeded } from './seeded.ts';
import { expectMissing, untilWhole } from './whole-case.ts';

jest.setTimeout(120_000);

const year = Number(dayOf(new Date()).slice(0, 4));
const FIGURES = `identified { total } assisted answers { room state } casework { referrals }
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
  ['CMM', 'DIS', 'NEC'].map((room) => ({ room, state: room === silent ? 'UNAVAILABLE' : 'COMPLETE' }));
const noTotals = { identified: null, assisted: null };

test('while all four answer, nothing is missing', () => {
  expect(Object.values(whole)).not.toContain(null);
  expect(whole).toMatchObject({ identified: { total: expect.any(Number) }, answers: answers('nobody') });
});

test.each([
  ['returns', { returns: null }],
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

test('without CMM, the year itself is told beside the figures of one other room', async () => {
  await graph.rooms.cmm.end('SIGKILL');
  const answer = await ask(`casework: statistics(year: ${year}) { year casework { referrals } }
    stay: statistics(year: ${year}) { year stay { reflectionPeriodsGranted } }`);
  expectMissing(answer, { cmm: 'AUTHORITY_UNAVAILABLE' });
  expect(answer.data).toEqual({ casework: null, stay: { year, stay: whole.stay } });
});
