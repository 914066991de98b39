import type { DataSource } from 'typeorm';
import type { RoomName } from '../harness/databases.ts';

/** The law once more, in other words than the book's: each finds the rows that break it. */

const STANDS = 'superseded_at IS NULL';

/** Two that stand on one day and share something: the last day counts unless it is the day of change. */
const overlapping = (
  table: string,
  shared: string,
  from: string,
  to: string,
  more = '$id IS NOT NULL',
  ends = '[)',
) =>
  `SELECT a.id FROM ${table} a JOIN ${table} b ON a.${shared} = b.${shared} AND a.id < b.id
   WHERE a.${STANDS} AND b.${STANDS} AND ${more.replaceAll('$', 'a.')} AND ${more.replaceAll('$', 'b.')}
     AND daterange(a.${from}, ${to.replaceAll('$', 'a.')}, '${ends}') && daterange(b.${from}, ${to.replaceAll('$', 'b.')}, '${ends}')`;

const severalOpen = (table: string, open: string, shared = 'case_id') =>
  `SELECT ${shared} FROM ${table} WHERE ${STANDS} AND ${open} GROUP BY ${shared} HAVING count(*) > 1`;

const PERIOD = (table: string) => ({
  [`${table}: 30 days, then at most 120 in all`]: `SELECT id FROM ${table}
    WHERE ends_on - starts_on > CASE version WHEN 1 THEN 30 ELSE 120 END OR ends_on > cap_ends_on OR cap_ends_on - starts_on > 120`,
  [`${table}: never two at once`]: overlapping(
    table,
    'case_id',
    'starts_on',
    'coalesce($ended_on, $ends_on)',
  ),
  [`${table}: once for each identification`]: `SELECT identification_decision_id FROM ${table}
    WHERE ${STANDS} AND identification_decision_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
});

const LAW: Readonly<Record<RoomName, Readonly<Record<string, string>>>> = {
  cmm: {
    ...PERIOD('recovery_period'),
    'a bed is one person’s': overlapping('placement', 'bed_id', 'starts_on', '$ends_on'),
    'a person has one bed': overlapping('placement', 'case_id', 'starts_on', '$ends_on'),
    'one body is competent on a day': overlapping(
      'competence',
      'case_id',
      'valid_from',
      '$valid_to',
      undefined,
      '[]',
    ),
    'one contact person': `SELECT case_id FROM contact_person WHERE released_on IS NULL GROUP BY 1 HAVING count(*) > 1`,
    'a child’s placement is not CMM’s': `SELECT id FROM placement WHERE child AND decided_by <> 'MUNICIPALITY'`,
    'a person is told of with consent in force alone': `SELECT id FROM consent WHERE state = 'WITHDRAWN' AND cardinality(recipients) > 0`,
  },
  dis: {
    ...PERIOD('reflection_period'),
    'six months at a time': `SELECT id FROM residence_permit WHERE kind = 'PROCEEDINGS' AND valid_to > valid_from + interval '6 months'`,
    'one permit at a time': overlapping(
      'residence_permit',
      'case_id',
      'valid_from',
      'coalesce($revoked_on, $valid_to)',
    ),
    'one work permit at a time': overlapping(
      'work_permit',
      'case_id',
      'valid_from',
      '$valid_to',
      '$valid_from IS NOT NULL',
      '[]',
    ),
    'she stays on one basis': overlapping(
      'residence_status',
      'case_id',
      'valid_from',
      '$valid_to',
      undefined,
      '[]',
    ),
    'one asylum application is pending': severalOpen('asylum_application', 'outcome IS NULL'),
    'one application for a permit of a kind is pending': severalOpen(
      'permit_application',
      'outcome IS NULL',
      `case_id || kind`,
    ),
    'one deadline stands': severalOpen('departure_deadline', 'set_aside_on IS NULL AND departed_on IS NULL'),
    'nobody leaves after the cap': 'SELECT id FROM departure_deadline WHERE leave_by > cap_ends_on',
    'one municipality': severalOpen('municipality_allocation', 'ended_on IS NULL'),
    'a permit for proceedings was applied for by police or prosecution': `SELECT id FROM permit_application
      WHERE kind = 'PROCEEDINGS' AND applicant NOT IN ('POLICE', 'PROSECUTION')`,
  },
  nec: {
    'held once': severalOpen('detention', 'released_at IS NULL'),
    '72 hours, longer with a ground only': `SELECT id FROM detention_period WHERE ground IS NULL AND ends_at - starts_at > interval '72 hours'`,
    'nobody is needed for what is no longer linked': `SELECT id FROM investigation_case
      WHERE ${STANDS} AND unlinked_on IS NOT NULL AND presence_required`,
    'one witness contact': severalOpen('witness_contact', 'ended_on IS NULL'),
    'one answer of a court case': severalOpen('victim_status_finding', 'true', 'court_case_id'),
    'one assessment of a charge': severalOpen('non_punishment_assessment', 'true', 'charge_id'),
  },
  returns: {
    'one return under way': severalOpen(
      'voluntary_return',
      `status NOT IN ('DECLINED', 'WITHDRAWN', 'COMPLETED')`,
    ),
    'nobody leaves who has not accepted': `SELECT id FROM voluntary_return
      WHERE accepted_on IS NULL AND (planned_departure_on IS NOT NULL OR departed_on IS NOT NULL)`,
    'step after step': `SELECT id FROM voluntary_return WHERE accepted_on < offered_on OR departed_on < accepted_on
      OR arrived_on < departed_on OR completed_on < arrived_on`,
    'one support of a return': severalOpen('reintegration_support', 'true', 'return_id'),
    'six or twelve months': `SELECT id FROM reintegration_support WHERE period_months NOT IN (6, 12)
      OR ends_on > starts_on + make_interval(months => period_months)`,
    'one search for a family': severalOpen('family_tracing', `status = 'UNDER_WAY'`),
  },
};

/** Every version of a legal fact follows on the one before, and one stands. */
const versionsOf = (table: string) => `SELECT id FROM ${table} GROUP BY id
  HAVING count(*) <> max(version) OR min(version) <> 1 OR count(*) FILTER (WHERE ${STANDS}) <> 1`;

/** The names of the rules that are broken in the room. */
export async function brokenIn(room: RoomName, db: DataSource): Promise<string[]> {
  const versioned = db.entityMetadatas
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'superseded_at'))
    .map(({ tableName }): [string, string] => [`versions of ${tableName}`, versionsOf(tableName)]);
  const rules = [...Object.entries(LAW[room]), ...versioned];
  const all = rules.map(
    ([, sql], at) => `SELECT ${at} AS rule, count(*)::int AS rows FROM (${sql}) AS broken`,
  );
  const rows: { rule: number; rows: number }[] = await db.query(all.join(' UNION ALL '));
  return rows.filter((row) => row.rows > 0).map(({ rule }) => rules[rule]?.[0] ?? '');
}
