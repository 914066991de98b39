import { decidedBy, notIdentified, overlapping, period, STANDS, severalOpen } from './law-in-sql.ts';

/** A status that had stood for an hour, and went on to: those of one moment may pass each other. */
const STOOD = `s.recorded_at < p.recorded_at - interval '1 hour' AND coalesce(s.superseded_at, 'infinity') > p.recorded_at + interval '1 hour'
  AND s.valid_from <= p.recorded_at::date AND coalesce(s.valid_to, 'infinity') > p.recorded_at::date`;

/** The law of DIS once more, in other words than the book's: each finds the rows that break it. */
export const lawOfDis: Readonly<Record<string, string>> = {
  ...period('reflection_period'),
  'six months at a time': `SELECT id FROM residence_permit WHERE kind = 'PROCEEDINGS' AND valid_to > valid_from + interval '6 months'`,
  'and no day more for who goes on from another': `SELECT p.id FROM residence_permit p JOIN residence_permit b USING (case_id)
    WHERE p.kind = 'PROCEEDINGS' AND b.kind = 'PROCEEDINGS' AND p.valid_from = b.valid_to + 1
      AND p.valid_to > greatest(b.valid_to + interval '6 months', p.valid_from + interval '6 months' - interval '1 day')`,
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
  'a reflection period is for victims': notIdentified('reflection_period'),
  'once offered for each identification': `SELECT identification_decision_id FROM reflection_offer
    WHERE ${STANDS} AND identification_decision_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
  'for those without lawful stay, granted or extended': `SELECT p.id FROM reflection_period p JOIN residence_status s USING (case_id)
    WHERE s.basis = 'LAWFUL' AND ${STOOD} AND p.ended_on IS NULL AND NOT EXISTS
      (SELECT FROM reflection_period b WHERE b.id = p.id AND b.version = p.version - 1 AND p.ends_on <= b.ends_on)`,
  'an extension has its ground': `SELECT p.id FROM reflection_period p JOIN reflection_period b ON b.id = p.id AND b.version = p.version - 1
    WHERE p.ends_on > b.ends_on AND p.ground IS NULL`,
  'cooperation in a return is in one that is prepared': `SELECT p.id FROM reflection_period p JOIN relied_on_fact r ON r.decision_fact_id = p.fact_id
    WHERE p.ground = 'COOPERATES_IN_PREPARED_RETURN' AND r.topic = 'PREPARED_RETURN' AND r.answered AND r.fact IS NULL`,
  'DIS or SIRI decides on identification here': decidedBy('DIS', 'SIRI'),
  'and on those who are not citizens': `SELECT id FROM identification_decision WHERE citizenship_group IN ('DANISH', 'OTHER_EU')`,
  'who were without lawful stay': `SELECT d.id FROM identification_decision d WHERE NOT EXISTS (SELECT FROM residence_status s
    WHERE s.case_id = d.case_id AND s.basis IN ('NO_LAWFUL_STAY', 'ASYLUM_SEEKER') AND s.valid_from <= d.decided_on)`,
  'nobody with indicators is turned down before CMM was asked': `SELECT d.id FROM identification_decision d JOIN asylum_screening s USING (case_id)
    WHERE d.outcome = 'NOT_IDENTIFIED' AND s.indicators_found AND s.screened_on < d.decided_on AND NOT EXISTS
      (SELECT FROM assessment_request r WHERE r.case_id = d.case_id AND r.requested_on <= d.decided_on)`,
  'a permit for proceedings is for whom presence is required and who collaborates': `SELECT id FROM permit_application
    WHERE kind = 'PROCEEDINGS' AND outcome = 'GRANTED' AND NOT (presence_required AND collaborates)`,
  'police or prosecution state both': `SELECT id FROM permit_application
    WHERE kind = 'PROCEEDINGS' AND (presence_required IS NULL OR collaborates IS NULL)`,
  'a permit is what was applied for': `SELECT p.id FROM residence_permit p WHERE NOT EXISTS (SELECT FROM permit_application a
    WHERE a.fact_id = p.application_fact_id AND a.kind = p.kind AND a.case_id = p.case_id)`,
  'another permit takes another application': `SELECT application_fact_id FROM residence_permit
    WHERE ${STANDS} GROUP BY 1 HAVING count(*) > 1`,
  'a permit for protection alone is revoked': `SELECT id FROM residence_permit WHERE revoked_on IS NOT NULL AND kind <> 'PROTECTION'`,
  'a permit begins before it ends': `SELECT id FROM residence_permit WHERE valid_to < valid_from`,
  'nothing is required of who applies to work': `SELECT id FROM work_permit WHERE outcome = 'REFUSED'`,
  'one application to work is pending': severalOpen('work_permit', 'outcome IS NULL'),
  'a municipality is for whom asylum was granted': `SELECT a.id FROM municipality_allocation a WHERE NOT EXISTS
    (SELECT FROM asylum_application s WHERE s.case_id = a.case_id AND s.outcome = 'GRANTED')`,
  'the municipality of allocation offers the plan, and something in it': `SELECT p.id FROM integration_plan p
    WHERE NOT EXISTS (SELECT FROM municipality_allocation a WHERE a.case_id = p.case_id AND a.municipality = p.municipality)
      OR NOT EXISTS (SELECT FROM integration_measure m WHERE m.plan_id = p.id)`,
  'one plan': `SELECT case_id, municipality FROM integration_plan WHERE ended_on IS NULL GROUP BY 1, 2 HAVING count(*) > 1`,
  'a deadline is set aside by what is there': `SELECT d.id FROM departure_deadline d WHERE
    d.set_aside_by = 'RESIDENCE_PERMIT' AND NOT EXISTS (SELECT FROM residence_permit p WHERE p.case_id = d.case_id)
    AND NOT EXISTS (SELECT FROM residence_status s WHERE s.case_id = d.case_id AND s.basis = 'LAWFUL')
    OR d.set_aside_by = 'ASYLUM_APPLICATION' AND NOT EXISTS (SELECT FROM asylum_application a WHERE a.case_id = d.case_id)
    AND NOT EXISTS (SELECT FROM residence_status s WHERE s.case_id = d.case_id AND s.basis = 'ASYLUM_SEEKER')`,
  'a deadline ends when she left': `SELECT d.id FROM departure_deadline d WHERE departed_on IS NOT NULL AND NOT EXISTS
    (SELECT FROM relied_on_fact r WHERE r.case_id = d.case_id AND r.topic = 'DEPARTURE' AND r.fact IS NOT NULL)`,
};
