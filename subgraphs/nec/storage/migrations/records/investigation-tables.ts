/** Working records hang on the investigation's first version: the one row of it that is always there. Frozen with its migration. */
const ofAnInvestigation = (table: string): string => `
  id uuid PRIMARY KEY,
  version int NOT NULL CONSTRAINT ${table}_version_counts_from_one CHECK (version >= 1),
  investigation_id uuid NOT NULL,
  investigation_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
  CONSTRAINT ${table}_of_an_investigation
    FOREIGN KEY (investigation_id, investigation_version) REFERENCES investigation (id, version)`;

export const investigationTables = `
  CREATE TABLE offence (
    ${ofAnInvestigation('offence')},
    provision text NOT NULL CONSTRAINT offence_provision_is_a_short_text CHECK (length(provision) BETWEEN 1 AND 120),
    committed_from date,
    committed_to date,
    CONSTRAINT offence_ends_after_it_began CHECK (committed_to >= committed_from),
    CONSTRAINT offence_ends_only_if_it_began CHECK (committed_to IS NULL OR committed_from IS NOT NULL),
    CONSTRAINT offence_once_an_investigation UNIQUE NULLS NOT DISTINCT (investigation_id, provision, committed_from)
  );

  -- pseudonyms alone: who they are stands in the police's own systems
  CREATE TABLE suspect (
    ${ofAnInvestigation('suspect')},
    pseudonym text NOT NULL CONSTRAINT suspect_pseudonym_is_a_short_code CHECK (pseudonym ~ '^[A-Z0-9-]{1,20}$'),
    status text NOT NULL CONSTRAINT suspect_status_is_known
      CHECK (status IN ('SUSPECTED', 'CHARGED', 'INDICTED', 'CLEARED')),
    suspected_on date NOT NULL,
    charged_on date,
    CONSTRAINT suspect_pseudonym_is_of_one_suspect UNIQUE (investigation_id, pseudonym),
    CONSTRAINT suspect_charged_on_a_day_if_charged CHECK (status NOT IN ('CHARGED', 'INDICTED') OR charged_on IS NOT NULL),
    CONSTRAINT suspect_merely_suspected_is_not_charged CHECK (status <> 'SUSPECTED' OR charged_on IS NULL),
    CONSTRAINT suspect_charged_after_suspected CHECK (charged_on >= suspected_on)
  );`;
