import { legalFact, legalFactIndexes } from '../../../../../shared/storage/first-tables.ts';

/** A record of a return hangs on the return's first version, the one row of it that is always there, and on the same case. */
export const ofAReturn = (table: string): string => `
  return_id uuid NOT NULL,
  return_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
  CONSTRAINT ${table}_of_a_return_of_the_case
    FOREIGN KEY (return_id, return_version, case_id) REFERENCES voluntary_return (id, version, case_id)`;

const level = (table: string, column: string): string => `${column} text NOT NULL
  CONSTRAINT ${table}_${column}_is_known CHECK (${column} IN ('NONE_SEEN', 'SOME', 'SERIOUS', 'UNKNOWN'))`;

/** Counselling, why somebody did not go, what may await her, what is prepared, how she fares, and the search for a child's family. */
export const returnTables = `
  ALTER TABLE voluntary_return
    ADD COLUMN reasons text[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT voluntary_return_reasons_are_known
      CHECK (reasons <@ ARRAY['FEAR_OF_DEPORTATION', 'DEBT', 'NO_PROTECTION_AT_HOME', 'OTHER']),
    ADD CONSTRAINT voluntary_return_reasons_if_declined_or_withdrawn
      CHECK (reasons = '{}' OR status IN ('DECLINED', 'WITHDRAWN')),
    ADD CONSTRAINT voluntary_return_is_of_one_case UNIQUE (id, version, case_id);

  CREATE TABLE return_counselling (
    ${legalFact('return_counselling')},
    kind text NOT NULL CONSTRAINT return_counselling_kind_is_known CHECK (kind IN ('LEGAL', 'FINANCIAL')),
    held_on date NOT NULL,
    notes text,
    CONSTRAINT return_counselling_of_a_file FOREIGN KEY (case_id) REFERENCES return_file (case_id)
  );
  ${legalFactIndexes('return_counselling')}

  CREATE TABLE return_risk_assessment (
    ${legalFact('return_risk_assessment')},
    ${ofAReturn('return_risk_assessment')},
    assessed_on date NOT NULL,
    ${level('return_risk_assessment', 'retribution')},
    ${level('return_risk_assessment', 'hardship')},
    details text
  );
  ${legalFactIndexes('return_risk_assessment')}
  CREATE UNIQUE INDEX return_risk_assessment_one_of_a_return
    ON return_risk_assessment (return_id) WHERE superseded_at IS NULL;

  CREATE TABLE return_plan (
    ${legalFact('return_plan')},
    ${ofAReturn('return_plan')},
    drawn_up_on date NOT NULL,
    destination text NOT NULL CONSTRAINT return_plan_destination_is_known
      CHECK (destination IN ('COUNTRY_OF_ORIGIN', 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE')),
    components text[] NOT NULL CONSTRAINT return_plan_components_are_known
      CHECK (components <@ ARRAY['RECEPTION', 'HOUSING', 'INCOME', 'ALLOWANCE', 'HEALTH', 'PSYCHOSOCIAL', 'EDUCATION',
        'VOCATIONAL_TRAINING', 'BUSINESS_START_UP']),
    programme_id uuid CONSTRAINT return_plan_programme_is_there REFERENCES return_programme (id),
    CONSTRAINT return_plan_covers_something CHECK (cardinality(components) > 0)
  );
  ${legalFactIndexes('return_plan')}
  CREATE UNIQUE INDEX return_plan_one_of_a_return ON return_plan (return_id) WHERE superseded_at IS NULL;

  CREATE TABLE return_follow_up (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT return_follow_up_version_counts_from_one CHECK (version >= 1),
    case_id uuid NOT NULL,
    ${ofAReturn('return_follow_up')},
    due_on date NOT NULL,
    held_on date,
    outcome text CONSTRAINT return_follow_up_outcome_is_known
      CHECK (outcome IN ('SETTLED', 'NEEDS_MORE_SUPPORT', 'AT_RISK', 'NOT_REACHED')),
    notes text,
    CONSTRAINT return_follow_up_has_an_outcome_if_held CHECK ((held_on IS NULL) = (outcome IS NULL))
  );
  CREATE INDEX return_follow_up_of_return ON return_follow_up (return_id);
  CREATE INDEX return_follow_up_by_due_day ON return_follow_up (due_on, id) WHERE held_on IS NULL;

  CREATE TABLE family_tracing (
    ${legalFact('family_tracing')},
    best_interests_assessed_on date NOT NULL,
    in_best_interests boolean NOT NULL,
    status text NOT NULL CONSTRAINT family_tracing_status_is_known
      CHECK (status IN ('NOT_BEGUN', 'UNDER_WAY', 'FOUND', 'NOT_FOUND', 'STOPPED')),
    begun_on date,
    durable_solution boolean,
    reunited_on date,
    CONSTRAINT family_tracing_of_a_file FOREIGN KEY (case_id) REFERENCES return_file (case_id),
    CONSTRAINT family_tracing_begun_on_a_day_if_begun CHECK ((status = 'NOT_BEGUN') = (begun_on IS NULL)),
    -- where a later assessment turns against it, it is stopped
    CONSTRAINT family_tracing_only_in_best_interests CHECK (in_best_interests OR status IN ('NOT_BEGUN', 'STOPPED')),
    CONSTRAINT family_tracing_solution_of_who_was_found CHECK (durable_solution IS NULL OR status = 'FOUND'),
    CONSTRAINT family_tracing_reunion_only_as_durable_solution
      CHECK (reunited_on IS NULL OR (status = 'FOUND' AND durable_solution IS TRUE)),
    CONSTRAINT family_tracing_reunited_after_begun CHECK (reunited_on >= begun_on)
  );
  ${legalFactIndexes('family_tracing')}
  CREATE UNIQUE INDEX family_tracing_one_of_a_case ON family_tracing (case_id) WHERE superseded_at IS NULL;`;
