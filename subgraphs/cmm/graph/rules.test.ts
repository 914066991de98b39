import { personas } from '../../../dev/personas.ts';
import { book } from '../../../shared/law/book.ts';
import { inForce, versionOf } from '../../../shared/law/rule.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../../tests/harness/room.ts';

let databases: Databases;
let cmm: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('cmm');
  cmm = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await cmm?.stop();
  await databases?.drop();
});

const ask = async (query: string, who = 'statistician') => {
  const { data, errors } = await cmm.ask(who, { query });
  return { data, errors: errors.map(({ extensions: { code } }) => code) };
};

const days = ['1990-01-01', '2020-03-10', '2020-03-11', '2021-12-31', '2022-01-01', '2026-11-21'];

test.each(days)('the rules of %s are those of the book, each in its reading of that day', async (day) => {
  const { data, errors } = await ask(`{ rules(on: "${day}") {
    id kind source appliedBy title(language: DA) text
    variants(on: "${day}") { version from to label(language: DA) source } } }`);
  expect(errors).toEqual([]);
  const expected = book.flatMap((rule) => {
    const variant = inForce(rule, day);
    if (!variant) return [];
    const { id, kind, source, appliedBy, title, text } = rule;
    const { from, to, label } = variant;
    const version = versionOf(rule, variant);
    const told = { version, from, to, label: label.DA, source: variant.source };
    return [{ id, kind, source, appliedBy, title: title.DA, text: text.EN, variants: [told] }];
  });
  expect(data.rules).toEqual(expected);
});

const idsOn = async (day: string) =>
  (await ask(`{ rules(on: "${day}") { id } }`)).data.rules.map(({ id }: { id: string }) => id);

test('a rule of exceptional times is there in those times alone', async () => {
  expect(await idsOn('2020-03-10')).not.toContain('REFLECTION_EXCEPTIONAL');
  expect(await idsOn('2020-03-11')).toContain('REFLECTION_EXCEPTIONAL');
  expect(await idsOn('2021-12-31')).toContain('REFLECTION_EXCEPTIONAL');
  expect(await idsOn('2022-01-01')).not.toContain('REFLECTION_EXCEPTIONAL');
});

test('without a day they are those of today, with every reading, the oldest first', async () => {
  const { data } = await ask('{ rules { id variants { version } } }');
  const deciders = data.rules.find(({ id }: { id: string }) => id === 'DECIDERS');
  expect(deciders.variants).toEqual([
    { version: 'DECIDERS@BEFORE-2022' },
    { version: 'DECIDERS@2022-CMM-DIS' },
  ]);
  expect(data.rules.map(({ id }: { id: string }) => id)).not.toContain('REFLECTION_EXCEPTIONAL');
});

test('a reading tells what it works with: numbers, lists, and what is nested', async () => {
  const { data } = await ask('{ rules { id variants(on: "2026-11-21") { data { name values } } } }');
  const dataOf = (rule: string) => data.rules.find(({ id }: { id: string }) => id === rule).variants[0].data;
  expect(dataOf('REFLECTION_GRANT')).toEqual([
    { name: 'decider', values: ['DIS'] },
    { name: 'stays', values: ['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'] },
    { name: 'days', values: ['30'] },
  ]);
  expect(dataOf('COMPETENT_AUTHORITY')).toContainEqual({ name: 'byStay.ASYLUM_SEEKER', values: ['DIS'] });
  expect(dataOf('ACCOMMODATION_SUITABLE')).toEqual(
    expect.arrayContaining([
      { name: 'places.CRISIS_SHELTER.upTo', values: ['8'] },
      { name: 'places.SAFE_HOUSE.upTo', values: [] },
    ]),
  );
  expect(dataOf('COURT_STATUS')).toEqual([{ name: 'decider', values: ['COURT'] }]);
});

test.each(personas.map(({ name }) => name))('%s may read them, without a purpose', async (who) => {
  const { data, errors } = await ask('{ rules { id } }', who);
  expect(errors).toEqual([]);
  expect(data.rules.length).toBeGreaterThan(0);
});

test('what is no day is turned away', async () => {
  expect((await ask('{ rules(on: "2026-02-30") { id } }')).errors).toEqual(['BAD_USER_INPUT']);
});
