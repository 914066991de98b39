/** SQL for each room that decides on identification. Frozen with its migration there, as the first tables are. */

/** What was decided before keeps who was silent: no answer of theirs has been heard since. */
export const addVerification = `
  ALTER TABLE identification_decision ADD COLUMN verification text NOT NULL DEFAULT 'VERIFIED'
    CONSTRAINT identification_decision_verification_is_known CHECK (verification IN ('VERIFIED', 'UNVERIFIED'));
  UPDATE identification_decision SET verification = 'UNVERIFIED' WHERE outcome = 'IDENTIFIED'
    AND EXISTS (SELECT FROM relied_on_fact r WHERE r.decision_fact_id = fact_id AND NOT r.answered);
  ALTER TABLE identification_decision ADD CONSTRAINT identification_decision_waits_unless_it_protects
    CHECK (verification = 'VERIFIED' OR outcome = 'IDENTIFIED')`;

export const dropVerification = 'ALTER TABLE identification_decision DROP COLUMN verification';
