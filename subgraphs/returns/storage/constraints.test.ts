import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { ReturnStatus } from '../../../shared/vocabulary.ts';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { returnsDataSource } from './data-source.ts';
import { ReturnFileRow } from './return-file.row.ts';
import { VoluntaryReturnRow } from './voluntary-return.row.ts';

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('returns');
  db = await returnsDataSource(databases.variables.RETURNS_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await db?.destroy();
  await databases?.drop();
});

const offered = (changes: Partial<VoluntaryReturnRow> = {}): VoluntaryReturnRow => ({
  factId: randomUUID(),
  id: randomUUID(),
  version: 1,
  caseId: randomUUID(),
  recordedAt: new Date('2026-03-01T09:00:00Z'),
  recordedBy: 'dev-1',
  recordedByBody: 'RETURN_AGENCY',
  ruleVersions: [],
  supersededAt: null,
  status: 'OFFERED',
  destinationCountry: 'XK',
  offeredOn: '2026-03-01',
  acceptedOn: null,
  declinedOn: null,
  plannedDepartureOn: null,
  departedOn: null,
  arrivedOn: null,
  completedOn: null,
  withdrawnOn: null,
  reasons: [],
  takenBackFor: null,
  verification: 'VERIFIED',
  concerns: [],
  ...changes,
});

async function insert(changes: Partial<VoluntaryReturnRow>): Promise<VoluntaryReturnRow> {
  const row = offered(changes);
  if (!changes.caseId) await db.manager.insert(ReturnFileRow, { caseId: row.caseId, openedOn: '2026-03-01' });
  await db.manager.insert(VoluntaryReturnRow, row);
  return row;
}

const acceptedOn: Day = '2026-03-05';
const plannedDepartureOn: Day = '2026-04-01';
const departedOn: Day = '2026-04-02';
const arrivedOn: Day = '2026-04-03';
const completedOn: Day = '2026-10-03';

const states: readonly [status: ReturnStatus, dates: Partial<VoluntaryReturnRow>][] = [
  ['OFFERED', {}],
  ['DECLINED', { declinedOn: '2026-03-01' }],
  ['ACCEPTED', { acceptedOn }],
  ['PLANNED', { acceptedOn, plannedDepartureOn }],
  ['DEPARTED', { acceptedOn, plannedDepartureOn, departedOn }],
  ['ARRIVED', { acceptedOn, plannedDepartureOn, departedOn, arrivedOn }],
  ['COMPLETED', { acceptedOn, plannedDepartureOn, departedOn, arrivedOn, completedOn }],
  ['WITHDRAWN', { acceptedOn, plannedDepartureOn, withdrawnOn: '2026-03-20' }],
];

describe('a voluntary return', () => {
  test.each(states)('may be %s, with the days of the steps that led there', async (status, dates) => {
    await insert({ status, ...dates });
  });

  test.each<[what: string, changes: Partial<VoluntaryReturnRow>]>([
    ['accepted and left before the day that was planned', { status: 'DEPARTED', acceptedOn, departedOn }],
    ['withdrawn before it was accepted', { status: 'WITHDRAWN', withdrawnOn: '2026-03-02' }],
    ['offered before anybody knows where to', { destinationCountry: null }],
  ])('may be %s', async (_, changes) => {
    await insert(changes);
  });

  const mixed = states.flatMap(([status, dates]) =>
    states.flatMap(([other]) => (other === status ? [] : [[other, status, dates] as const])),
  );
  test.each(mixed)('is not %s with the days of one that is %s', async (status, _, dates) => {
    await expect(insert({ status, ...dates })).rejects.toMatchObject({
      constraint: expect.stringMatching(/_on_a_day_if_|_for_a_day_if_/),
    });
  });

  test.each<[constraint: string, changes: Partial<VoluntaryReturnRow>]>([
    ['voluntary_return_accepted_after_offered', { status: 'ACCEPTED', acceptedOn: '2026-02-28' }],
    ['voluntary_return_declined_after_offered', { status: 'DECLINED', declinedOn: '2026-02-28' }],
    [
      'voluntary_return_planned_after_accepted',
      { status: 'PLANNED', acceptedOn, plannedDepartureOn: '2026-03-04' },
    ],
    [
      'voluntary_return_departed_after_accepted',
      { status: 'DEPARTED', acceptedOn, departedOn: '2026-03-04' },
    ],
    [
      'voluntary_return_arrived_after_departed',
      { status: 'ARRIVED', acceptedOn, departedOn, arrivedOn: '2026-04-01' },
    ],
    [
      'voluntary_return_completed_after_arrived',
      { status: 'COMPLETED', acceptedOn, departedOn, arrivedOn, completedOn: '2026-04-02' },
    ],
    [
      'voluntary_return_withdrawn_after_offered_and_accepted',
      { status: 'WITHDRAWN', acceptedOn, withdrawnOn: '2026-03-04' },
    ],
    ['voluntary_return_taken_back_is_withdrawn_by_nobody_else', { takenBackFor: 'NOT_A_FOREIGNER' }],
    [
      'voluntary_return_departed_on_a_day_if_departed',
      { status: 'WITHDRAWN', acceptedOn, departedOn, withdrawnOn: departedOn },
    ],
    [
      'voluntary_return_goes_somewhere',
      { status: 'PLANNED', acceptedOn, plannedDepartureOn, destinationCountry: null },
    ],
    ['voluntary_return_destination_is_a_country_code', { destinationCountry: 'dk' }],
    ['voluntary_return_version_counts_from_one', { version: 0 }],
  ])('%s', async (constraint, changes) => {
    await expect(insert(changes)).rejects.toMatchObject({ constraint });
  });

  test('belongs to a file of the Return Agency', async () => {
    await expect(insert({ caseId: randomUUID() })).rejects.toMatchObject({
      constraint: 'voluntary_return_of_a_file',
    });
  });

  test('is under way once at a time; one that was declined is offered again', async () => {
    const { caseId } = await insert({ status: 'DECLINED', declinedOn: '2026-03-02' });
    await insert({ caseId });
    await expect(insert({ caseId, status: 'ACCEPTED', acceptedOn })).rejects.toMatchObject({
      constraint: 'voluntary_return_one_under_way',
    });
  });

  test('is offered again while one from which she came back is still to be completed', async () => {
    const left = {
      status: 'DEPARTED',
      acceptedOn,
      plannedDepartureOn: acceptedOn,
      departedOn: acceptedOn,
    } as const;
    const { caseId } = await insert({ ...left, destinationCountry: 'UG' });
    await expect(insert({ caseId })).resolves.toMatchObject({ caseId });
  });

  test('is superseded, never changed', async () => {
    const first = await insert({});
    const accepted = { ...first, factId: randomUUID(), version: 2, status: 'ACCEPTED', acceptedOn } as const;
    await expect(db.manager.insert(VoluntaryReturnRow, accepted)).rejects.toMatchObject({
      constraint: expect.stringMatching(/one_version_in_force|one_under_way/),
    });
    await db.manager.update(VoluntaryReturnRow, { factId: first.factId }, { supersededAt: new Date() });
    await db.manager.insert(VoluntaryReturnRow, accepted);
    await expect(
      db.manager.update(VoluntaryReturnRow, { version: 1 }, { status: 'PLANNED' }),
    ).rejects.toThrow('permission denied');
  });
});
