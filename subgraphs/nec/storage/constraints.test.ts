import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type Databases, freshDatabases } from '../../../tests/harness/databases.ts';
import { necDataSource } from './data-source.ts';
import { InvestigationRow } from './investigation.row.ts';
import { InvestigationCaseRow } from './investigation-case.row.ts';
import { JusticeFileRow } from './justice-file.row.ts';

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('nec');
  db = await necDataSource(databases.variables.NEC_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await db?.destroy();
  await databases?.drop();
});

const recorded = { recordedAt: new Date('2026-03-01T09:00:00Z'), recordedBy: 'dev-1' };

const investigation = (changes: Partial<InvestigationRow> = {}): InvestigationRow => ({
  factId: randomUUID(),
  id: randomUUID(),
  version: 1,
  ...recorded,
  recordedByBody: 'POLICE',
  supersededAt: null,
  policeNumber: randomUUID(),
  unit: 'NSK',
  status: 'OPEN',
  openedOn: '2026-03-01',
  closedOn: null,
  ...changes,
});

const link = (changes: Partial<InvestigationCaseRow> = {}): InvestigationCaseRow => ({
  factId: randomUUID(),
  id: randomUUID(),
  version: 1,
  ...recorded,
  recordedByBody: 'POLICE',
  ruleVersions: [],
  supersededAt: null,
  caseId: randomUUID(),
  investigationId: randomUUID(),
  linkedOn: '2026-03-02',
  unlinkedOn: null,
  presenceRequired: false,
  presenceRequiredUntil: null,
  ...changes,
});

async function onFile(): Promise<{ caseId: string; investigationId: string }> {
  const caseId = randomUUID();
  const row = investigation();
  await db.manager.insert(JusticeFileRow, { caseId, openedOn: '2026-03-01' });
  await db.manager.insert(InvestigationRow, row);
  return { caseId, investigationId: row.id };
}

const insertInvestigation = (changes: Partial<InvestigationRow>) =>
  db.manager.insert(InvestigationRow, investigation(changes));
const insertLink = (changes: Partial<InvestigationCaseRow>) =>
  db.manager.insert(InvestigationCaseRow, link(changes));

describe('an investigation', () => {
  test.each<[constraint: string, changes: Partial<InvestigationRow>]>([
    ['investigation_closed_on_a_day_if_closed', { status: 'CLOSED' }],
    ['investigation_closed_on_a_day_if_closed', { closedOn: '2026-04-01' }],
    ['investigation_closed_after_it_opened', { status: 'CLOSED', closedOn: '2026-02-28' }],
    ['investigation_version_counts_from_one', { version: 0 }],
    ['investigation_police_number_is_something', { policeNumber: '' }],
    ['investigation_unit_is_a_short_name', { unit: '' }],
    ['investigation_superseded_after_recorded', { supersededAt: new Date('2026-02-01T09:00:00Z') }],
  ])('%s', async (constraint, changes) => {
    await expect(insertInvestigation(changes)).rejects.toMatchObject({ constraint });
  });

  test('may be closed on the day it was opened', async () => {
    await insertInvestigation({ status: 'CLOSED', closedOn: '2026-03-01' });
  });

  test('has one version in force, and a police number of its own', async () => {
    const first = investigation();
    await db.manager.insert(InvestigationRow, first);
    const next = { ...first, factId: randomUUID(), version: 2 };
    await expect(db.manager.insert(InvestigationRow, next)).rejects.toMatchObject({
      constraint: 'investigation_one_version_in_force',
    });
    await expect(insertInvestigation({ policeNumber: first.policeNumber })).rejects.toMatchObject({
      constraint: 'investigation_police_number_is_of_one_investigation',
    });
    await db.manager.update(InvestigationRow, { factId: first.factId }, { supersededAt: new Date() });
    await db.manager.insert(InvestigationRow, next);
  });

  test('is superseded, never changed', async () => {
    await expect(db.manager.update(InvestigationRow, { version: 1 }, { unit: 'NEC' })).rejects.toThrow(
      'permission denied',
    );
    await expect(db.manager.delete(InvestigationRow, { version: 1 })).rejects.toThrow('permission denied');
  });
});

describe('the link of an investigation to a case', () => {
  test('stands between a file and an investigation that are there', async () => {
    const { caseId, investigationId } = await onFile();
    await expect(insertLink({ investigationId })).rejects.toMatchObject({
      constraint: 'investigation_case_of_a_file',
    });
    await expect(insertLink({ caseId })).rejects.toMatchObject({
      constraint: 'investigation_case_of_an_investigation',
    });
    await insertLink({ caseId, investigationId });
  });

  test('holds while later versions of the investigation come', async () => {
    const { caseId, investigationId } = await onFile();
    await insertLink({ caseId, investigationId });
    const first = await db.manager.findOneByOrFail(InvestigationRow, { id: investigationId });
    await db.manager.update(InvestigationRow, { factId: first.factId }, { supersededAt: new Date() });
    await db.manager.insert(InvestigationRow, { ...first, factId: randomUUID(), version: 2 });
  });

  test('is never there twice at once', async () => {
    const { caseId, investigationId } = await onFile();
    await insertLink({ caseId, investigationId, linkedOn: '2026-03-02', unlinkedOn: '2026-03-10' });
    const again = { caseId, investigationId, linkedOn: '2026-03-10' };
    await expect(insertLink(again)).rejects.toMatchObject({
      constraint: 'investigation_case_never_linked_twice_at_once',
    });
    await insertLink({ ...again, linkedOn: '2026-03-11' });
  });

  test.each<[constraint: string, changes: Partial<InvestigationCaseRow>]>([
    ['investigation_case_unlinked_after_linked', { unlinkedOn: '2026-03-01' }],
    ['investigation_case_presence_ends_only_if_required', { presenceRequiredUntil: '2026-05-01' }],
    [
      'investigation_case_presence_within_the_link',
      { presenceRequired: true, presenceRequiredUntil: '2026-03-01' },
    ],
    [
      'investigation_case_presence_within_the_link',
      { presenceRequired: true, presenceRequiredUntil: '2026-05-01', unlinkedOn: '2026-04-30' },
    ],
  ])('%s', async (constraint, changes) => {
    await expect(insertLink({ ...(await onFile()), ...changes })).rejects.toMatchObject({ constraint });
  });
});
