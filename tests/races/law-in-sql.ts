export const STANDS = 'superseded_at IS NULL';

/** Two that stand on one day and share something: the last day counts unless it is the day of change. */
export const overlapping = (
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

export const severalOpen = (table: string, open: string, shared = 'case_id') =>
  `SELECT ${shared} FROM ${table} WHERE ${STANDS} AND ${open} GROUP BY ${shared} HAVING count(*) > 1`;

export const period = (table: string) => ({
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

/** A decision on identification that the room took itself, or was told of when it decided on the row `$`. */
const IDENTIFIED = `EXISTS (SELECT FROM identification_decision d WHERE d.case_id = $.case_id AND d.outcome = 'IDENTIFIED')
    OR EXISTS (SELECT FROM relied_on_fact r WHERE r.case_id = $.case_id AND r.topic = 'IDENTIFICATION' AND r.fact = 'IDENTIFIED')`;

/** Rows of those who were identified nowhere. What went ahead while somebody was silent is not held against it. */
export const notIdentified = (table: string, where = 'true') =>
  `SELECT t.id FROM ${table} t WHERE t.verification = 'VERIFIED' AND ${where} AND NOT (${IDENTIFIED.replaceAll('$', 't')})`;

/** Whose decision on identification counts nowhere, or not in this room. */
export const decidedBy = (...bodies: readonly string[]) =>
  `SELECT id FROM identification_decision WHERE authority NOT IN (${bodies.map((body) => `'${body}'`).join(', ')})`;
