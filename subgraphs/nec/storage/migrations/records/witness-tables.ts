import { legalFact, legalFactIndexes } from '../../../../../shared/storage/first-tables.ts';

/** The person as witness, and whom she has as contact while she is one. Frozen with its migration. */
export const witnessTables = `
  CREATE TABLE witness_participation (
    ${legalFact('witness_participation')},
    testifies boolean NOT NULL,
    testifies_from date,
    collaborates_with_police boolean,
    stated_on date NOT NULL,
    CONSTRAINT witness_participation_of_a_file FOREIGN KEY (case_id) REFERENCES justice_file (case_id),
    CONSTRAINT witness_participation_from_a_day_if_testifying CHECK (testifies = (testifies_from IS NOT NULL))
  );
  ${legalFactIndexes('witness_participation')}
  CREATE UNIQUE INDEX witness_participation_is_one_a_case ON witness_participation (case_id) WHERE superseded_at IS NULL;

  CREATE TABLE witness_contact (
    ${legalFact('witness_contact')},
    authority text NOT NULL CONSTRAINT witness_contact_of_a_body_of_this_room
      CHECK (authority IN ('POLICE', 'PROSECUTION', 'COURT')),
    official text NOT NULL CONSTRAINT witness_contact_is_somebody CHECK (length(official) BETWEEN 1 AND 200),
    assigned_on date NOT NULL,
    ended_on date,
    CONSTRAINT witness_contact_of_a_file FOREIGN KEY (case_id) REFERENCES justice_file (case_id),
    CONSTRAINT witness_contact_ends_after_it_began CHECK (ended_on >= assigned_on),
    CONSTRAINT witness_contact_one_at_a_time
      EXCLUDE USING gist (case_id WITH =, daterange(assigned_on, ended_on, '[)') WITH &&) WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('witness_contact')}
  CREATE INDEX witness_contact_of_official ON witness_contact (official, case_id) WHERE superseded_at IS NULL;`;
