import fc from 'fast-check';
import { storiesOfToday as stories } from '../../dev/caseload/caseload.ts';
import { FULL_STORY } from '../../dev/caseload/stories.ts';
import type { Story } from '../../dev/caseload/story.ts';
import { addDays, dayOf, daysBetween } from '../../shared/day.ts';

const DAYS = [
  '2024-02-29',
  '2026-03-29',
  '2026-10-25',
  '2026-12-31',
  '2027-01-01',
  '2028-02-29',
  '2028-03-01',
];
const TODAY = '2026-11-21';

type Row = Readonly<Record<string, unknown>>;

const rowsOf = ({ rows }: Story): Row[] =>
  Object.values(rows).flatMap((room: Readonly<Record<string, Row[]>>) => Object.values(room).flat());
const valuesOf = (told: readonly Story[], ...names: string[]) =>
  told
    .flatMap(rowsOf)
    .flatMap((row) => names.map((name) => row[name]))
    .filter((value) => value !== undefined && value !== null);

/** Every day in a row, by the name of its column. */
const daysIn = (story: Story): [column: string, day: string][] =>
  rowsOf(story).flatMap((row) =>
    Object.entries(row).flatMap(([column, value]): [string, string][] => {
      if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return [[column, value]];
      return value instanceof Date ? [[column, dayOf(value)]] : [];
    }),
  );

/** What a row may say of days to come: how long something runs, and what is planned. */
const AHEAD = [
  'endsOn',
  'capEndsOn',
  'presenceRequiredUntil',
  'plannedDepartureOn',
  'leaveBy',
  'validTo',
  // of a permit that is renewed in good time
  'validFrom',
  // detention periods and hearings
  'endsAt',
  'beginsAt',
  'dueOn',
  'followUpDueOn',
];

describe('the sample caseload', () => {
  it('can be dated from any day: a leap day, the days the clocks change, the turn of the year', () => {
    for (const day of DAYS) expect(stories(day)).toHaveLength(stories(TODAY).length);
    const any = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays('2023-01-01', days));
    fc.assert(
      fc.property(any, (day) => void stories(day)),
      { numRuns: 30 },
    );
  });

  it.each(DAYS)('on %s it tells of the past, and plans from today', (day) => {
    for (const story of stories(day)) {
      const future = daysIn(story).filter(([, on]) => on > day);
      expect(future.filter(([column]) => !AHEAD.includes(column))).toEqual([]);
    }
  });

  it('lies as many days before the day of seeding, whichever that is', () => {
    const agesOn = (day: string) =>
      stories(day).map((story) => daysIn(story).map(([column, on]) => [column, daysBetween(on, day)]));
    for (const day of DAYS) expect(agesOn(day)).toEqual(agesOn(TODAY));
  });

  it('is the same people and ids on every machine and every day', () => {
    const known = (day: string) =>
      stories(day).map(({ name, caseId, rows }) => [name, caseId, rows.cmm.cases[0]?.reference]);
    for (const day of DAYS) expect(known(day)).toEqual(known(TODAY));
    expect(known(TODAY).find(([name]) => name === FULL_STORY)).toEqual(FULL);
    const ids = valuesOf(stories(TODAY), 'id', 'factId');
    expect(ids).toEqual(valuesOf(stories('2028-02-29'), 'id', 'factId'));
    expect(new Set(valuesOf(stories(TODAY), 'factId')).size).toBe(valuesOf(stories(TODAY), 'factId').length);
  });

  it('knows nobody: names are words of the spelling alphabet, numbers say that they are samples', () => {
    const all = stories(TODAY);
    for (const name of valuesOf(all, 'givenName')) expect(SPELLING).toContain(name);
    expect(new Set(valuesOf(all, 'familyName'))).toEqual(new Set(['Prøvesag']));
    const numbers = valuesOf(all, 'alienNumber', 'policeNumber', 'policeReference', 'number');
    // a bed's number is one that counts
    for (const number of numbers.filter((it) => typeof it === 'string')) {
      expect(number).toMatch(/^SAMPLE-/);
    }
    expect(valuesOf(all, 'civilRegistrationNumber', 'travelDocument')).toEqual([]);
  });

  it('has every column of a person under a rule of the one above', () => {
    const ruled = ['givenName', 'familyName', 'alienNumber', 'policeNumber', 'policeReference'];
    const harmless = [
      'caseId',
      'bornOn',
      'gender',
      'citizenship',
      'citizenshipGroup',
      'profileChangedAt',
      'bornOnChangedAt',
      'citizenshipRegisteredAt',
      'version',
    ];
    const never = ['civilRegistrationNumber', 'travelDocument'];
    const columns = stories(TODAY).flatMap(({ rows: { cmm, dis, nec, returns } }) =>
      [cmm, dis, nec, returns].flatMap(({ persons }) => persons.flatMap((person) => Object.keys(person))),
    );
    expect([...new Set(columns)].filter((c) => ![...ruled, ...harmless, ...never].includes(c))).toEqual([]);
  });

  it('has the full story, in which every authority has a part and CMM and DIS disagree', () => {
    const { rows } = stories(TODAY).find(({ name }) => name === FULL_STORY) as Story;
    const files = [rows.cmm.cases, rows.dis.files, rows.nec.files, rows.returns.files];
    expect(files.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(rows.dis.periods.map(({ version }) => version)).toEqual([1, 2]);
    const outcomes = [rows.cmm, rows.dis].map(({ decisions }) => decisions[0]?.outcome);
    expect(outcomes).toEqual(['NOT_IDENTIFIED', 'IDENTIFIED']);
  });
});

/** Written down once: whoever noted them can use them on any machine. */
const FULL = [FULL_STORY, '6fbefdd6-b33a-4aee-8b9f-b8e0ef01d941', 'NRM-Q653-G3EY'];

const SPELLING =
  'Alfa Bravo Charlie Delta Ekko Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Yankee Zulu'.split(
    ' ',
  );
