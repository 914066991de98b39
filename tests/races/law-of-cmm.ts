import { decidedBy, notIdentified, overlapping, period, STANDS, severalOpen } from './law-in-sql.ts';

/** Decided on in its case: what came along when another was merged into that was decided on there. */
const PLACED = `p.version = 1 AND NOT EXISTS (SELECT FROM placement o JOIN nrm_case m ON m.id = o.case_id AND m.merged_into_id = p.case_id
  WHERE o.bed_id = p.bed_id AND o.recorded_at = p.recorded_at)`;

/** The case and all that were merged into it, by however many steps. */
const mergedInto = (caseId: string) => `WITH RECURSIVE her AS (SELECT ${caseId} AS id
  UNION SELECT c.id FROM nrm_case c JOIN her ON c.merged_into_id = her.id) SELECT id FROM her`;

/** The law of CMM once more, in other words than the book's: each finds the rows that break it. */
export const lawOfCmm: Readonly<Record<string, string>> = {
  ...period('recovery_period'),
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
  'a recovery period is for victims': notIdentified('recovery_period'),
  'and for those who stay lawfully': `SELECT p.id FROM recovery_period p JOIN relied_on_fact r ON r.decision_fact_id = p.fact_id
    WHERE p.version = 1 AND r.topic = 'STAY' AND r.fact IN ('NO_LAWFUL_STAY', 'ASYLUM_SEEKER')`,
  'CMM, or at a trial a court, decides on identification here': decidedBy('CMM'),
  'CMM decides on those who stay lawfully, and on citizens': `SELECT d.id FROM identification_decision d
    JOIN relied_on_fact r ON r.decision_fact_id = d.fact_id AND r.topic = 'STAY' AND r.fact IN ('NO_LAWFUL_STAY', 'ASYLUM_SEEKER')
    WHERE d.citizenship_group NOT IN ('DANISH', 'OTHER_EU')`,
  'CMM, DIS or a court assesses eligibility': `SELECT id FROM assistance_eligibility WHERE authority NOT IN ('CMM', 'DIS', 'COURT')`,
  'whoever is eligible is a victim': notIdentified('assistance_eligibility', `t.outcome = 'ELIGIBLE'`),
  'a victim is not turned down': `SELECT e.id FROM assistance_eligibility e JOIN identification_decision d USING (case_id)
    WHERE e.outcome = 'NOT_ELIGIBLE' AND d.outcome = 'IDENTIFIED' AND d.decided_on < e.decided_on`,
  'assistance in a recovery period does not outlast it': `SELECT d.id FROM assistance_duration d
    WHERE d.${STANDS} AND d.basis = 'RECOVERY_PERIOD' AND d.verification = 'VERIFIED' AND NOT EXISTS
      (SELECT FROM recovery_period p WHERE p.case_id IN (${mergedInto('d.case_id')}) AND d.ends_on <= p.cap_ends_on)`,
  'none is granted beside that of a case that had been merged': `SELECT p.id FROM recovery_period p
    JOIN case_closure m ON m.merged_into_id = p.case_id AND m.reason = 'MERGED'
    JOIN recovery_period b ON b.case_id = m.case_id AND b.${STANDS}
    WHERE p.version = 1 AND m.recorded_at < p.recorded_at - interval '1 hour'
      AND b.starts_on <= p.starts_on AND p.starts_on < coalesce(b.ended_on, b.ends_on)`,
  'one representative': severalOpen('child_representative', 'ended_on IS NULL'),
  'a representative is a child’s': `SELECT r.id FROM child_representative r JOIN person p USING (case_id)
    WHERE p.version = 1 AND p.born_on + interval '18 years' <= r.appointed_on`,
  'the Red Cross screens': `SELECT id FROM child_screening WHERE screened_by <> 'RED_CROSS'`,
  'a place is approved once at a time': overlapping(
    'facility_approval',
    'facility_id',
    'valid_from',
    'coalesce($withdrawn_on, $valid_to)',
  ),
  'by whoever oversees such places': `SELECT a.id FROM facility_approval a JOIN facility f ON f.id = a.facility_id
    WHERE (a.approved_by = 'MUNICIPALITY') <> (f.kind IN ('FOSTER_CARE', 'MUNICIPAL_ACCOMMODATION', 'RESIDENTIAL_CARE_INSTITUTION'))`,
  'nobody is placed where no approval holds': `SELECT p.id FROM placement p JOIN bed b ON b.id = p.bed_id
    WHERE ${PLACED} AND NOT EXISTS (SELECT FROM facility_approval a WHERE a.facility_id = b.facility_id
      AND a.valid_from <= p.starts_on AND p.starts_on <= coalesce(a.withdrawn_on, a.valid_to, 'infinity'))`,
  'never more than the room there is': `SELECT b.facility_id FROM placement p JOIN bed b ON b.id = p.bed_id JOIN facility f ON f.id = b.facility_id
    WHERE p.${STANDS} AND p.ends_on IS NULL GROUP BY 1, f.capacity, f.kind
    HAVING count(*) > f.capacity OR (f.kind = 'CRISIS_SHELTER' AND count(*) > 8)`,
  'nor than are approved': `SELECT p.id FROM placement p JOIN bed b ON b.id = p.bed_id WHERE ${PLACED} AND
    (SELECT count(*) FROM placement o JOIN bed ob ON ob.id = o.bed_id WHERE o.${STANDS} AND ob.facility_id = b.facility_id
      AND o.starts_on <= p.starts_on AND p.starts_on < coalesce(o.ends_on, 'infinity') AND o.recorded_at <= p.recorded_at)
    > (SELECT coalesce(max(a.places), 0) FROM facility_approval a WHERE a.facility_id = b.facility_id
      AND a.valid_from <= p.starts_on AND p.starts_on <= coalesce(a.valid_to, 'infinity'))`,
  'children live where children do, men in no shelter for women': `SELECT p.id FROM placement p JOIN bed b ON b.id = p.bed_id
    JOIN facility f ON f.id = b.facility_id JOIN person s ON s.case_id = p.case_id
    WHERE ${PLACED} AND (p.child <> (f.kind IN ('FOSTER_CARE', 'MUNICIPAL_ACCOMMODATION', 'RESIDENTIAL_CARE_INSTITUTION', 'CHILDRENS_ASYLUM_CENTRE'))
      AND s.version = 1 AND s.born_on IS NOT NULL OR (s.version = 1 AND s.gender = 'MALE' AND f.kind = 'CRISIS_SHELTER'))`,
  'without lawful stay she is placed together with DIS': `SELECT p.id FROM placement p
    JOIN relied_on_fact r ON r.decision_fact_id = p.fact_id AND r.topic = 'STAY' AND r.fact IN ('NO_LAWFUL_STAY', 'ASYLUM_SEEKER')
    WHERE p.version = 1 AND p.decided_by = 'CMM' AND p.agreed_with_dis_on IS NULL`,
  'nothing runs in a case that was merged': `SELECT c.id FROM nrm_case c WHERE c.merged_into_id IS NOT NULL AND
    (EXISTS (SELECT FROM placement p WHERE p.case_id = c.id AND p.${STANDS} AND (p.ends_on IS NULL OR c.closed_on < p.ends_on))
      OR EXISTS (SELECT FROM contact_person o WHERE o.case_id = c.id AND o.released_on IS NULL)
      OR EXISTS (SELECT FROM child_representative r WHERE r.case_id = c.id AND r.${STANDS} AND r.ended_on IS NULL))`,
  'a merge leaves no child without who acted for it': `SELECT r.id FROM child_representative r
    JOIN case_closure m ON m.case_id = r.case_id AND m.reason = 'MERGED' AND m.recorded_at = r.recorded_at
    JOIN person p ON p.case_id = m.merged_into_id
    WHERE p.version = 1 AND (p.born_on IS NULL OR m.closed_on < p.born_on + interval '18 years') AND NOT EXISTS
      (SELECT FROM child_representative t WHERE t.case_id = m.merged_into_id AND t.${STANDS}
        AND t.appointed_on <= m.closed_on AND m.closed_on <= coalesce(t.ended_on, 'infinity'))`,
  'a consent is never narrowed to more': `SELECT b.id FROM consent a JOIN consent b ON a.id = b.id AND b.version = a.version + 1
    WHERE NOT (b.recipients <@ a.recipients AND b.scopes <@ a.scopes)`,
};
