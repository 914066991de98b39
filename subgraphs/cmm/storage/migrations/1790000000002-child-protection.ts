import { legalFact, legalFactIndexes } from '../../../../shared/storage/first-tables.ts';

const ofCase = (table: string) =>
  `CONSTRAINT ${table}_of_a_case FOREIGN KEY (case_id) REFERENCES nrm_case (id)`;

/** Who acts for a child, screenings by the Red Cross with or without a case, and best interests. Frozen with its migration. */
export const childProtectionTables = `
  CREATE TABLE child_representative (
    ${legalFact('child_representative')},
    kind text NOT NULL CONSTRAINT child_representative_kind_is_known CHECK (kind IN ('REPRESENTATIVE', 'GUARDIAN')),
    name text NOT NULL CONSTRAINT child_representative_has_a_name CHECK (name <> ''),
    organisation text,
    appointed_on date NOT NULL,
    ended_on date,
    ${ofCase('child_representative')},
    CONSTRAINT child_representative_ends_after_appointed CHECK (ended_on >= appointed_on),
    CONSTRAINT child_representative_one_in_force
      EXCLUDE USING gist (case_id WITH =, daterange(appointed_on, ended_on, '[)') WITH &&) WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('child_representative')}

  -- Every unaccompanied child in an asylum centre is screened, with or without a case.
  CREATE TABLE child_screening (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT child_screening_version_counts_from_one CHECK (version >= 1),
    case_id uuid,
    screened_by text NOT NULL CONSTRAINT child_screening_by_the_red_cross CHECK (screened_by = 'RED_CROSS'),
    local_reference text NOT NULL CONSTRAINT child_screening_reference_is_something CHECK (local_reference <> ''),
    screened_on date NOT NULL,
    outcome text NOT NULL CONSTRAINT child_screening_outcome_is_known CHECK (outcome IN ('INDICATORS', 'NO_INDICATORS')),
    note text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    ${ofCase('child_screening')}
  );
  CREATE INDEX child_screening_of_case ON child_screening (case_id);
  CREATE INDEX child_screening_by_day ON child_screening (screened_on, id);

  CREATE TABLE best_interests_assessment (
    ${legalFact('best_interests_assessment')},
    topic text NOT NULL,
    conclusion text NOT NULL CONSTRAINT best_interests_assessment_conclusion_is_known
      CHECK (conclusion IN ('IN_BEST_INTERESTS', 'NOT_IN_BEST_INTERESTS')),
    durable_solution boolean,
    assessed_by text NOT NULL CONSTRAINT best_interests_assessment_by_who_may_assess
      CHECK (assessed_by IN ('CMM', 'MUNICIPALITY', 'RED_CROSS')),
    assessed_on date NOT NULL,
    note text,
    ${ofCase('best_interests_assessment')},
    CONSTRAINT best_interests_assessment_reunion_looks_ahead CHECK (topic <> 'FAMILY_REUNION' OR durable_solution IS NOT NULL)
  );
  ${legalFactIndexes('best_interests_assessment')}
`;
