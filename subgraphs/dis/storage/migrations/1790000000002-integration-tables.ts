import { legalFact, legalFactIndexes } from '../../../../shared/storage/first-tables.ts';
import { ofAFile } from './1790000000002-stay-tables.ts';

/** SQL of the second migration, frozen with it: the municipality that DIS decides on, and the working records of that municipality. */
export const integrationTables = `
  CREATE TABLE municipality_allocation (
    ${legalFact('municipality_allocation')},
    asylum_fact_id uuid NOT NULL,
    asylum_outcome text NOT NULL GENERATED ALWAYS AS ('GRANTED') STORED,
    municipality text NOT NULL CONSTRAINT municipality_allocation_names_it CHECK (length(municipality) BETWEEN 1 AND 80),
    allocated_on date NOT NULL,
    ended_on date,
    ${ofAFile('municipality_allocation')},
    CONSTRAINT municipality_allocation_after_asylum_granted FOREIGN KEY (asylum_fact_id, case_id, asylum_outcome)
      REFERENCES asylum_application (fact_id, case_id, outcome),
    CONSTRAINT municipality_allocation_fact_and_municipality UNIQUE (fact_id, case_id, municipality),
    CONSTRAINT municipality_allocation_ends_after_it_began CHECK (ended_on >= allocated_on),
    CONSTRAINT municipality_allocation_one_at_a_time
      EXCLUDE USING gist (case_id WITH =, daterange(allocated_on, ended_on, '[)') WITH &&) WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('municipality_allocation')}
  CREATE INDEX municipality_allocation_by_day ON municipality_allocation (allocated_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE integration_plan (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    allocation_fact_id uuid NOT NULL,
    municipality text NOT NULL,
    offered_on date NOT NULL,
    accepted_on date,
    ended_on date,
    version int NOT NULL CONSTRAINT integration_plan_version_counts_from_one CHECK (version >= 1),
    CONSTRAINT integration_plan_by_the_municipality_of_allocation
      FOREIGN KEY (allocation_fact_id, case_id, municipality)
      REFERENCES municipality_allocation (fact_id, case_id, municipality),
    CONSTRAINT integration_plan_accepted_after_it_was_offered CHECK (accepted_on >= offered_on),
    CONSTRAINT integration_plan_ended_after_it_was_offered CHECK (ended_on >= offered_on),
    CONSTRAINT integration_plan_one_at_a_time
      EXCLUDE USING gist (case_id WITH =, municipality WITH =, daterange(offered_on, ended_on, '[)') WITH &&)
  );
  CREATE INDEX integration_plan_of_case ON integration_plan (case_id);

  CREATE TABLE integration_measure (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL CONSTRAINT integration_measure_of_a_plan REFERENCES integration_plan (id),
    kind text NOT NULL CONSTRAINT integration_measure_kind_is_known
      CHECK (kind IN ('EMPLOYMENT', 'LANGUAGE_COURSE', 'HEALTH_CARE', 'ACTIVE_CITIZENSHIP')),
    starts_on date NOT NULL,
    ends_on date,
    version int NOT NULL CONSTRAINT integration_measure_version_counts_from_one CHECK (version >= 1),
    CONSTRAINT integration_measure_ends_after_it_began CHECK (ends_on >= starts_on)
  );
  CREATE INDEX integration_measure_of_plan ON integration_measure (plan_id);`;
