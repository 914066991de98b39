import { legalFact, legalFactIndexes } from '../../../../../shared/storage/first-tables.ts';

/**
 * A detention, the 72 hours it begins with, and each extension as a row of its own. Frozen with its migration.
 * What extends names the version that it extends and begins at that one's end: no gap, no overlap, no extension of nothing.
 */
export const detentionTables = `
  CREATE TABLE detention (
    ${legalFact('detention')},
    began_at timestamptz NOT NULL,
    released_at timestamptz,
    CONSTRAINT detention_of_a_file FOREIGN KEY (case_id) REFERENCES justice_file (case_id),
    CONSTRAINT detention_released_after_it_began CHECK (released_at >= began_at),
    CONSTRAINT detention_begins_at_one_instant UNIQUE (id, version, began_at),
    CONSTRAINT detention_is_of_one_case UNIQUE (id, version, case_id),
    CONSTRAINT detention_one_at_a_time
      EXCLUDE USING gist (case_id WITH =, tstzrange(began_at, released_at) WITH &&) WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('detention')}
  CREATE INDEX detention_by_beginning ON detention (began_at, id) WHERE superseded_at IS NULL;

  CREATE TABLE detention_period (
    ${legalFact('detention_period')},
    detention_id uuid NOT NULL,
    detention_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
    extends_fact_id uuid,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    ground text CONSTRAINT detention_period_ground_is_known
      CHECK (ground IN ('DETERMINE_VICTIM_STATUS', 'DETERMINE_IMMIGRATION_STATUS', 'IDENTIFY_TRAFFICKERS')),
    first_begins_at timestamptz GENERATED ALWAYS AS (CASE WHEN extends_fact_id IS NULL THEN starts_at END) STORED,
    CONSTRAINT detention_period_of_a_detention_of_the_case
      FOREIGN KEY (detention_id, detention_version, case_id) REFERENCES detention (id, version, case_id),
    CONSTRAINT detention_period_first_begins_with_the_detention
      FOREIGN KEY (detention_id, detention_version, first_begins_at) REFERENCES detention (id, version, began_at),
    CONSTRAINT detention_period_ends_at_one_instant UNIQUE (fact_id, detention_id, ends_at),
    CONSTRAINT detention_period_extension_begins_where_the_period_ends
      FOREIGN KEY (extends_fact_id, detention_id, starts_at) REFERENCES detention_period (fact_id, detention_id, ends_at),
    CONSTRAINT detention_period_ends_after_it_began CHECK (ends_at > starts_at),
    CONSTRAINT detention_period_extended_on_a_stated_ground CHECK ((extends_fact_id IS NULL) = (ground IS NULL)),
    CONSTRAINT detention_period_first_is_72_hours_at_most
      CHECK (extends_fact_id IS NOT NULL OR ends_at - starts_at <= interval '72 hours')
  );
  ${legalFactIndexes('detention_period')}
  CREATE UNIQUE INDEX detention_period_first_is_one_a_detention
    ON detention_period (detention_id) WHERE superseded_at IS NULL AND extends_fact_id IS NULL;
  CREATE UNIQUE INDEX detention_period_extended_once
    ON detention_period (extends_fact_id) WHERE superseded_at IS NULL;
  CREATE INDEX detention_period_of_detention ON detention_period (detention_id, ends_at) WHERE superseded_at IS NULL;`;
