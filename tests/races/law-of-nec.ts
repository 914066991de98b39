import { decidedBy, STANDS, severalOpen } from './law-in-sql.ts';

/** The law of police, prosecution and courts once more, in other words than the book's: each finds the rows that break it. */
export const lawOfNec: Readonly<Record<string, string>> = {
  'held once': severalOpen('detention', 'released_at IS NULL'),
  '72 hours, longer with a ground only': `SELECT id FROM detention_period WHERE ground IS NULL AND ends_at - starts_at > interval '72 hours'`,
  'held again within 24 hours, the hours before count': `SELECT p.id FROM detention_period p
    JOIN detention d ON d.id = p.detention_id AND d.version = 1
    JOIN detention b ON b.case_id = d.case_id AND b.id <> d.id AND b.${STANDS}
      AND b.released_at <= d.began_at AND d.began_at < b.released_at + interval '24 hours'
    WHERE p.ground IS NULL AND (p.ends_at - p.starts_at) + (b.released_at - b.began_at) > interval '72 hours'`,
  'nobody is needed for what is no longer linked': `SELECT id FROM investigation_case
    WHERE ${STANDS} AND unlinked_on IS NOT NULL AND presence_required`,
  'one witness contact': severalOpen('witness_contact', 'ended_on IS NULL'),
  'one answer of a court case': severalOpen('victim_status_finding', 'true', 'court_case_id'),
  'one assessment of a charge by a body under a provision': severalOpen(
    'non_punishment_assessment',
    'true',
    'charge_id || provision || authority',
  ),
  'the police hold nobody longer but from hour to hour': `SELECT p.id FROM detention_period p JOIN detention_period b ON b.fact_id = p.extends_fact_id
    WHERE p.starts_at <> b.ends_at OR p.recorded_at > b.ends_at OR p.ends_at <= p.starts_at`,
  'nor without a ground': `SELECT id FROM detention_period WHERE extends_fact_id IS NOT NULL AND ground IS NULL`,
  'a court decides on identification here': decidedBy('COURT'),
  'on a person on trial': `SELECT f.id FROM victim_status_finding f JOIN court_case c ON c.id = f.court_case_id WHERE c.role <> 'DEFENDANT'`,
  'in a case that is not closed': `SELECT f.id FROM victim_status_finding f
    JOIN identification_decision d ON d.id = f.decision_id JOIN court_case c ON c.id = f.court_case_id
    WHERE c.${STANDS} AND c.closed_on < d.decided_on`,
  'nobody is to come to court in a case that was closed': `SELECT h.id FROM hearing h JOIN court_case c ON c.id = h.court_case_id
    WHERE c.${STANDS} AND c.closed_on IS NOT NULL AND h.status = 'SCHEDULED' AND c.recorded_at < h.begins_at`,
  'legal assistance is had at a trial, upon request': `SELECT l.id FROM legal_assistance l JOIN court_case c ON c.id = l.court_case_id
    WHERE l.granted_on < l.requested_on OR (c.${STANDS} AND c.closed_on < l.requested_on)`,
  'restitution is awarded within criminal proceedings': `SELECT id FROM award WHERE kind = 'RESTITUTION' AND route <> 'CRIMINAL'`,
  'whatever is awarded in them is the injured party’s': `SELECT a.id FROM award a JOIN court_case c ON c.id = a.court_case_id
    WHERE a.route = 'CRIMINAL' AND c.role <> 'INJURED_PARTY'`,
  'she claims by a civil suit, and is heard in a criminal one': `SELECT a.id FROM award a JOIN court_case c ON c.id = a.court_case_id
    WHERE (a.route = 'CIVIL') <> (c.role = 'CLAIMANT')`,
  'no waiver for a serious crime': `SELECT id FROM non_punishment_assessment
    WHERE serious_crime AND outcome IN ('PROSECUTION_WAIVED', 'PROSECUTION_REDUCED')`,
  'which a court alone mitigates': `SELECT id FROM non_punishment_assessment
    WHERE serious_crime AND outcome <> 'NOT_APPLIED' AND authority <> 'COURT'`,
  'the prosecution waives for who was compelled': `SELECT id FROM non_punishment_assessment
    WHERE outcome IN ('PROSECUTION_WAIVED', 'PROSECUTION_REDUCED')
      AND NOT (compelled AND authority = 'PROSECUTION' AND provision = 'ADMINISTRATION_OF_JUSTICE_ACT_722_2')`,
  'a court reduces for force, deceit or exploitation': `SELECT id FROM non_punishment_assessment
    WHERE outcome IN ('PENALTY_REDUCED', 'PENALTY_REMITTED')
      AND NOT (authority = 'COURT' AND (by_force OR by_deceit OR by_exploitation OR compelled))`,
  'a witness contact is for who testifies': `SELECT c.id FROM witness_contact c WHERE NOT EXISTS
    (SELECT FROM witness_participation w WHERE w.case_id = c.case_id AND w.testifies)`,
  'an official of police, prosecution or court': `SELECT id FROM witness_contact WHERE authority NOT IN ('POLICE', 'PROSECUTION', 'COURT')`,
};
