import { personas } from '../../../dev/personas.ts';
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
  return { data, errors: errors.map(({ message, extensions: { code } }) => ({ message, code })) };
};

test('who picks up at half past three on Ascension Day', async () => {
  const { data, errors } = await ask(`{ hotlines(at: "2026-05-14T15:30:00+02:00") {
    phone name(language: DA) answering changesAt opensNextAt languages publicHoliday hours { on opens closes }
    provenance { source facts asOf verify } } }`);
  expect(errors).toEqual([]);
  const provenance = { source: '002', asOf: null, verify: true };
  expect(data.hotlines).toEqual([
    {
      phone: '+45 22 68 57 82',
      name: 'Politiets hotline',
      answering: 'STANDS_IN',
      changesAt: '2026-05-15T06:30:00.000Z',
      opensNextAt: null,
      languages: null,
      publicHoliday: 'Ascension Day',
      hours: null,
      provenance: { ...provenance, facts: ['M-039'] },
    },
    {
      phone: '+45 70 20 25 50',
      name: 'Center mod Menneskehandels hotline',
      answering: 'ANSWERING_MACHINE',
      changesAt: '2026-05-15T06:30:00.000Z',
      opensNextAt: '2026-05-15T06:30:00.000Z',
      languages: null,
      publicHoliday: 'Ascension Day',
      hours: [
        { on: 'MONDAY_TO_FRIDAY', opens: '08:30', closes: '16:00' },
        { on: 'WEEKEND_OR_PUBLIC_HOLIDAY', opens: '09:00', closes: '15:00' },
      ],
      provenance: { ...provenance, facts: ['M-037', 'M-038'] },
    },
  ]);
});

test('unless told otherwise it is about now', async () => {
  const { data } = await ask('{ hotlines { answering changesAt about provenance { title age } } }');
  for (const { changesAt } of data.hotlines) {
    expect(Date.parse(changesAt)).toBeGreaterThan(Date.now() - 60_000);
    expect(Date.parse(changesAt)).toBeLessThan(Date.now() + 24 * 3_600_000);
  }
});

test.each(['1999-12-31T12:00:00Z', '2100-01-01T12:00:00Z', '9999-12-31T23:59:59Z'])(
  'nobody knows who picks up on %s',
  async (at) => {
    const { data, errors } = await ask(`{ hotlines(at: "${at}") { phone } funding { id } }`);
    expect(data).toEqual({ hotlines: null, funding: expect.any(Array) });
    const message = 'The argument "at" must lie in the years 2000 to 2099.';
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message }]);
  },
);

test('the directory by kind of assistance', async () => {
  const { data, errors } = await ask(`{ contacts(kind: COORDINATION) {
    id organisation(language: DA) authority phones { number hotline } emails { address secure } websites
    note(language: DA) provenance { source age(language: DA) verify } } }`);
  expect(errors).toEqual([]);
  expect(data.contacts).toEqual([
    {
      id: 'cmm',
      organisation: 'Center mod Menneskehandel (CMM)',
      authority: 'CMM',
      phones: [{ number: '+45 70 20 25 50', hotline: true }],
      emails: [
        { address: 'cmm@socialstyrelsen.dk', secure: false },
        { address: 'sikkermail.menneskehandel@socialstyrelsen.dk', secure: true },
      ],
      websites: [],
      note: expect.stringContaining('andet navn'),
      provenance: { source: '002', age: expect.stringMatching(/^Udateret og gammel/), verify: true },
    },
  ]);
});

test('a kind that there is not is bad input, and is not quoted', async () => {
  const { errors } = await ask('{ contacts(kind: SECRET) { id } }');
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(errors[0]?.message).not.toContain('SECRET');
});

test('money in kroner, and in dollars as the source has it', async () => {
  const { data, errors } = await ask(`{ funding { recipient purpose(language: DA) payment firstYear lastYear
    amount { amount currency } sourceConversion { amount currency } provenance { source facts } } }`);
  expect(errors).toEqual([]);
  expect(data.funding[1]).toEqual({
    recipient: expect.stringContaining('crisis shelter'),
    purpose: 'Drift af det særlige krisecenter for op til otte kvinder',
    payment: 'YEARLY',
    firstYear: 2022,
    lastYear: 2025,
    amount: { amount: '1500000.00', currency: 'DKK' },
    sourceConversion: { amount: '215550.00', currency: 'USD' },
    provenance: { source: '000', facts: ['M-142'] },
  });
});

test('the action plan of 2022 to 2025, with the department that acts on it and the rules it became', async () => {
  const { data, errors } = await ask(`{ actionPlans { id title department(language: DA) firstYear lastYear
    measures { rule says facts } provenance { source facts verify } } }`);
  expect(errors).toEqual([]);
  expect(data.actionPlans).toEqual([
    {
      id: 'nap-2022-2025',
      title: expect.stringContaining('the frame of identification and protection'),
      department: 'Ligestillingsafdelingen',
      firstYear: 2022,
      lastYear: 2025,
      measures: [
        { rule: 'DECIDERS', says: expect.stringMatching(/^CMM and/), facts: ['M-003', 'M-050'] },
        {
          rule: 'ASSISTANCE_UNCONDITIONAL',
          says: expect.stringContaining('the same assistance'),
          facts: ['M-097'],
        },
        { rule: 'ACCOMMODATION_APPROVED', says: expect.stringContaining('approves'), facts: ['M-008'] },
      ],
      provenance: { source: '000', facts: ['M-003', 'M-008', 'M-050', 'M-051', 'M-097'], verify: true },
    },
  ]);
});

describe('labels', () => {
  const count = async (asked: string) =>
    (await ask(`{ labels${asked} { vocabulary value language label } }`)).data.labels.length;

  test('of one enum in one language', async () => {
    const { data } = await ask('{ labels(vocabulary: "AgeGroup", language: DA) { value label } }');
    expect(data.labels).toEqual([
      { value: 'CHILD', label: 'Barn' },
      { value: 'ADULT', label: 'Voksen' },
      { value: 'UNKNOWN', label: 'Ukendt' },
    ]);
  });

  test('of another authority’s enums, and of derived ones', async () => {
    const { data } = await ask(
      '{ period: labels(vocabulary: "ReflectionPeriodState") { language label } stage: labels(vocabulary: "Stage", language: EN) { value } }',
    );
    expect(data.period[0]).toEqual({ language: 'EN', label: 'Running' });
    expect(data.stage.map(({ value }: { value: string }) => value)).toContain('DEPARTURE_DUE');
  });

  test('of all, in all languages or in one', async () => {
    expect(await count('')).toBe(2 * (await count('(language: EN)')));
    expect(await count('(vocabulary: "AgeGroup")')).toBe(6);
  });

  test('of an enum that there is not', async () => {
    const { errors } = await ask('{ labels(vocabulary: "Secret") { label } }');
    const message = 'The argument "vocabulary" names no enum of the graph.';
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message }]);
  });
});

test.each(personas.map(({ name }) => name))('%s reads all of it, without a purpose', async (who) => {
  const query =
    '{ hotlines { phone } contacts { id } funding { id } labels(vocabulary: "Room", language: EN) { label } }';
  const { data, errors } = await ask(query, who);
  expect(errors).toEqual([]);
  expect(Object.values<unknown[]>(data).map(({ length }) => length)).toEqual([2, 7, 3, 4]);
});

test('it is about no case: nothing is looked up, and the entry names none', async () => {
  cmm.statements.take();
  await ask('{ hotlines { phone } contacts { id } funding { id } labels { label } }');
  expect(cmm.statements.take()).toEqual([]);
  const [entry] = await cmm.db.query(
    'SELECT kind, case_ids, purpose FROM access_entry ORDER BY recorded_at DESC LIMIT 1',
  );
  expect(entry).toEqual({ kind: 'READ', case_ids: [], purpose: null });
});
