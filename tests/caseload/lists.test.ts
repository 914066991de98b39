import { seedDatabases } from '../../dev/caseload/seed-databases.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { daysLater } from '../harness/days-later.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { everyList, type ListOf, type Reader } from '../reads/every-list.ts';

let databases: Databases;
const opened = new Map<RoomName, OpenRoom>();
beforeAll(async () => {
  const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  databases = await freshDatabases();
  await seedDatabases(databases.variables);
  said.mockRestore();
  for (const name of new Set(everyList.map(({ room }) => room)))
    opened.set(name, await openTestRoom(name, databases));
});
afterAll(async () => {
  await Promise.all([...opened.values()].map((room) => room.stop()));
  await databases?.drop();
});

/** Of conditions that name a body, those bodies that can be meant. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'cases.competentAuthority': ['CMM', 'DIS', 'SIRI'],
  'assessmentRequests.requestedBy': ['DIS', 'SIRI'],
  'consents.recipient': [
    ...['DIS', 'SIRI', 'POLICE', 'PROSECUTION', 'COURT'],
    ...['RETURN_AGENCY', 'MUNICIPALITY', 'RED_CROSS', 'NGO'],
  ],
  'encounters.metBy': ['CMM', 'DIS', 'POLICE', 'COURT', 'MUNICIPALITY', 'RED_CROSS', 'NGO'],
  'nonPunishmentAssessments.authority': ['PROSECUTION', 'COURT'],
};

/** What finds nothing, and why. */
const NEVER: Readonly<Record<string, string>> = {
  'workPermits.state: REVOKED': 'a work permit runs out; nothing records that one is revoked',
  'asylumApplications.outcome: WITHDRAWN': 'nobody of the caseload withdraws an application for asylum',
  'notices.kind: APPROVAL_WITHDRAWN':
    'no place of the caseload loses its approval while somebody lives there',
  'notices.kind: ALLOCATION_ENDED': 'no allocation of the caseload ends',
  'notices.kind: ASSESSMENT_WITHDRAWN': 'no request of the caseload is withdrawn',
  'notices.kind: CASE_REOPENED': 'no case of the caseload is opened anew',
  'notices.kind: CASES_MERGED': 'the case of the caseload that is merged has no other party',
  'notices.kind: RECOVERY_EXTENDED': 'no recovery period of the caseload is extended',
  'notices.kind: RECOVERY_ENDED': 'no recovery period of the caseload was brought to an end before its time',
  'notices.kind: DEPARTURE_POSTPONED': 'no deadline of the caseload is postponed',
  'notices.kind: REFLECTION_ENDED': 'no period of the caseload was brought to an end before its time',
};

const isNotices = ({ list }: ListOf): boolean => list.endsWith('Notices');

/** What a list can be narrowed to, and finds something; every kind of notice in the list of some room. */
const choicesOf = (of: ListOf) =>
  of.choices
    .filter(([condition, value]) => MEANT[`${of.list}.${condition}`]?.includes(String(value)) ?? true)
    .map(([condition, value]) => ({
      name: `${isNotices(of) && condition === 'kind' ? 'notices' : of.list}.${condition}: ${value}`,
      filter: `{ ${condition}: ${value} }`,
    }))
    .filter(({ name }) => !Object.hasOwn(NEVER, name));

/** Which of these filters find something; one that looks at what the reader may not read is refused. */
async function found({ room, list }: ListOf, { who, purpose }: Reader, filters: readonly string[]) {
  const asked = filters.map(
    (filter, at) => `f${at}: ${list}(first: 1, filter: ${filter}) { edges { cursor } }`,
  );
  const open = opened.get(room) as OpenRoom;
  const { data, errors } = await open.ask(who, { query: `{ ${asked.join(' ')} }`, purpose });
  expect(errors.filter(({ extensions }) => extensions.code !== 'FORBIDDEN_OR_NOT_FOUND')).toEqual([]);
  return filters.filter((_, at) => data[`f${at}`]?.edges.length > 0);
}

const filtered = everyList.filter(({ choices }) => choices.length > 0);

test('whatever a list can be narrowed to finds something for somebody', async () => {
  expect(filtered.length).toBeGreaterThan(25);
  const finds = new Map<string, boolean>();
  for (const of of filtered) {
    let open = choicesOf(of);
    for (const { name } of open) finds.set(name, finds.get(name) ?? false);
    for (const reader of of.readers) {
      if (open.length === 0) break;
      const filters = open.map(({ filter }) => filter);
      const some = await found(of, reader, filters);
      for (const { name, filter } of open) if (some.includes(filter)) finds.set(name, true);
      open = open.filter(({ filter }) => !some.includes(filter));
    }
  }
  expect([...finds].flatMap(([name, isFound]) => (isFound ? [] : name))).toEqual([]);
});

test('every official finds something in every list that is open to them; of notices in that of some room', async () => {
  const finds = new Map<string, boolean>();
  for (const of of everyList) {
    for (const { who, purpose } of of.readers) {
      const open = opened.get(of.room) as OpenRoom;
      const query = `{ list: ${of.list}(first: 1) { edges { cursor } } }`;
      const { data, errors } = await open.ask(who, { query, purpose });
      expect(errors).toEqual([]);
      const name = `${isNotices(of) ? 'notices' : of.list} for ${who}, ${purpose}`;
      finds.set(name, finds.get(name) || data.list.edges.length > 0);
    }
  }
  expect([...finds].flatMap(([name, isFound]) => (isFound ? [] : name))).toEqual([]);
});

test.each(everyList.filter(isNotices).map((of) => [of.list, of] as const))(
  '%s: some were looked at, some are new, and some have waited for a week',
  async (_list, of) => {
    const [auditor] = of.readers.filter(({ who }) => who === 'auditor') as [Reader];
    const aWeekAgo = daysLater(-7).toISOString();
    const filters = ['{ acknowledged: true }', '{ acknowledged: false }'];
    filters.push(`{ acknowledged: false, issuedBefore: "${aWeekAgo}" }`);
    expect(await found(of, auditor, filters)).toEqual(filters);
  },
);

test.each([
  ['prosecutor', 'PROSECUTION'],
  ['court-clerk', 'COURT_PROCEEDINGS'],
] as const)(
  'the %s finds both kinds of award, and charges with and without penalty',
  async (who, purpose) => {
    for (const [list, ...filters] of [
      ['awards', '{ kind: RESTITUTION }', '{ kind: COMPENSATION }'],
      ['charges', '{ standing: true, withoutAssessment: false }'],
      ['nonPunishmentAssessments', '{ outcome: PENALTY_REDUCED }', '{ outcome: NOT_APPLIED }'],
    ] as const) {
      const of = everyList.find((each) => each.list === list) as ListOf;
      expect(await found(of, { who, purpose }, filters)).toEqual(filters);
    }
  },
);
