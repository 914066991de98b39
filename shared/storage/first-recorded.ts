/**
 * SQL of the migration of each room that decides on identification: of what was decided on one day the order is that in which
 * it was first recorded, whatever was confirmed or corrected since. Frozen with it, as the first tables are.
 */
export const addFirstRecorded = `
  ALTER TABLE identification_decision ADD COLUMN first_recorded_at timestamptz;
  UPDATE identification_decision d SET first_recorded_at =
    (SELECT min(f.recorded_at) FROM identification_decision f WHERE f.id = d.id);
  ALTER TABLE identification_decision ALTER COLUMN first_recorded_at SET NOT NULL,
    ADD CONSTRAINT identification_decision_first_recorded_by_its_first_version
      CHECK (first_recorded_at <= recorded_at AND (version > 1 OR first_recorded_at = recorded_at))`;

export const dropFirstRecorded = 'ALTER TABLE identification_decision DROP COLUMN first_recorded_at';
