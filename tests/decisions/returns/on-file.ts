import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import type { ReturnStatus } from '../../../shared/vocabulary.ts';
import { ReturnPlanRow } from '../../../subgraphs/returns/storage/return-plan.row.ts';
import { VoluntaryReturnRow } from '../../../subgraphs/returns/storage/voluntary-return.row.ts';
import { ago } from '../on-file.ts';

/** What the Return Agency keeps of one case, written past the law. */

const fact = (caseId: string) => ({
  factId: randomUUID(),
  id: randomUUID(),
  version: 1,
  caseId,
  recordedAt: new Date(Date.now() - 60_000),
  recordedBy: 'dev-somebody',
  recordedByBody: 'RETURN_AGENCY' as const,
  ruleVersions: [],
  supersededAt: null,
});

export async function fileOn(db: DataSource, caseId: string = randomUUID()): Promise<string> {
  await db.query('INSERT INTO return_file (case_id, opened_on) VALUES ($1, $2)', [caseId, ago(60)]);
  return caseId;
}

export const personOn = (db: DataSource, caseId: string, bornOn: Day | null, citizenship = 'UG') =>
  db.query(
    `INSERT INTO person (case_id, given_name, born_on, gender, citizenship, version) VALUES ($1, 'Quebec', $2, 'FEMALE', $3, 1)`,
    [caseId, bornOn, citizenship],
  );

/** How far a return has come stands in its days. */
const days: Readonly<Record<ReturnStatus, Partial<VoluntaryReturnRow>>> = (() => {
  const accepted = { acceptedOn: ago(35) };
  const planned = { ...accepted, plannedDepartureOn: ago(-10), destinationCountry: 'UG' };
  const departed = { ...planned, plannedDepartureOn: ago(20), departedOn: ago(20) };
  const arrived = { ...departed, arrivedOn: ago(19) };
  return {
    OFFERED: {},
    ACCEPTED: accepted,
    DECLINED: { declinedOn: ago(30) },
    PLANNED: planned,
    DEPARTED: departed,
    ARRIVED: arrived,
    COMPLETED: { ...arrived, completedOn: ago(1) },
    WITHDRAWN: { ...accepted, withdrawnOn: ago(10) },
  };
})();

/** A return that has come so far, with a plan where it has one. */
export async function returnOn(
  db: DataSource,
  status: ReturnStatus,
  { caseId, changes = {} }: { caseId?: string; changes?: Partial<VoluntaryReturnRow> } = {},
): Promise<VoluntaryReturnRow> {
  const row: VoluntaryReturnRow = {
    ...fact(caseId ?? (await fileOn(db))),
    status,
    destinationCountry: null,
    offeredOn: ago(40),
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
    ...days[status],
    ...changes,
  };
  await db.manager.insert(VoluntaryReturnRow, row);
  if (row.plannedDepartureOn) {
    const plan: ReturnPlanRow = {
      ...fact(row.caseId),
      returnId: row.id,
      drawnUpOn: ago(30),
      destination: 'COUNTRY_OF_ORIGIN',
      components: ['RECEPTION'],
      reunitesWithFamily: false,
      programmeId: null,
    };
    await db.manager.insert(ReturnPlanRow, plan);
  }
  return row;
}

export const on = ({ id, caseId, version }: VoluntaryReturnRow) => ({
  caseId,
  returnId: id,
  expectedVersion: version,
});

const TABLES = [
  'voluntary_return',
  'return_counselling',
  'return_risk_assessment',
  'return_plan',
  'reintegration_support',
  'reintegration_measure',
  'return_follow_up',
  'family_tracing',
  'relied_on_fact',
  'notice',
  'person',
  'return_file',
];

/** Everything a decision may leave behind on a case, but for access entries: how many rows of each. */
export async function countsOn(db: DataSource, caseId: string): Promise<Record<string, number>> {
  const sql = TABLES.map((table) => `(SELECT count(*)::int FROM ${table} WHERE case_id = $1) AS ${table}`);
  const [counts] = await db.query(`SELECT ${sql.join(', ')}`, [caseId]);
  return counts;
}

export const noticesOn = async (db: DataSource, caseId: string): Promise<string[]> =>
  (await db.manager.findBy(NoticeRow, { caseId }))
    .map(({ kind, recipient }) => `${kind} ${recipient}`)
    .sort();
