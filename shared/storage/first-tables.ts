/**
 * SQL of the tables that every room's first migration makes. Frozen with those migrations:
 * a change to any of these tables is a new migration of each room.
 */

/** The columns of `LegalFactRow`, with the constraints that make a history of versions a history. */
export const legalFact = (table: string): string => `
  fact_id uuid PRIMARY KEY,
  id uuid NOT NULL,
  version int NOT NULL CONSTRAINT ${table}_version_counts_from_one CHECK (version >= 1),
  case_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_body text NOT NULL,
  rule_versions text[] NOT NULL,
  superseded_at timestamptz,
  CONSTRAINT ${table}_one_row_a_version UNIQUE (id, version),
  CONSTRAINT ${table}_superseded_after_recorded CHECK (superseded_at >= recorded_at)`;

/** At most one version of a thing is in force, and the case's facts are found by case. */
export const legalFactIndexes = (table: string): string => `
  CREATE UNIQUE INDEX ${table}_one_version_in_force ON ${table} (id) WHERE superseded_at IS NULL;
  CREATE INDEX ${table}_of_case ON ${table} (case_id) WHERE superseded_at IS NULL;`;

export const sharedTables = `
  CREATE TABLE case_party (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    authority text NOT NULL,
    organisation text,
    purposes text[] NOT NULL CONSTRAINT case_party_has_a_purpose CHECK (cardinality(purposes) > 0),
    basis text NOT NULL,
    admitted_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT case_party_ends_after_it_began CHECK (ended_at >= admitted_at),
    CONSTRAINT case_party_organisation_is_named CHECK (organisation IS NOT NULL OR authority NOT IN ('NGO', 'MUNICIPALITY'))
  );
  CREATE UNIQUE INDEX case_party_admitted_once ON case_party (case_id, authority, coalesce(organisation, '')) WHERE ended_at IS NULL;
  CREATE INDEX case_party_of_body ON case_party (authority, organisation, case_id) WHERE ended_at IS NULL;

  CREATE TABLE idempotency (
    issuer text NOT NULL,
    subject text NOT NULL,
    mutation text NOT NULL,
    key text NOT NULL CONSTRAINT idempotency_key_is_short CHECK (length(key) BETWEEN 1 AND 200),
    input_digest text NOT NULL,
    outcome jsonb NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT idempotency_key_used_once PRIMARY KEY (issuer, subject, mutation, key)
  );
  CREATE INDEX idempotency_by_age ON idempotency (recorded_at);

  CREATE TABLE notice (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    case_id uuid NOT NULL,
    recipient text NOT NULL,
    issued_at timestamptz NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text,
    CONSTRAINT notice_acknowledged_by_somebody CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
  );
  CREATE INDEX notice_of_recipient ON notice (recipient, issued_at, id);

  CREATE TABLE relied_on_fact (
    id uuid PRIMARY KEY,
    decision_fact_id uuid NOT NULL,
    case_id uuid NOT NULL,
    room text NOT NULL,
    topic text NOT NULL,
    answered boolean NOT NULL,
    authority text,
    record_id uuid,
    record_version int,
    fact text,
    as_of timestamptz NOT NULL,
    CONSTRAINT relied_on_fact_silence_tells_nothing CHECK (answered OR (record_id IS NULL AND fact IS NULL))
  );
  CREATE INDEX relied_on_fact_of_decision ON relied_on_fact (decision_fact_id);

  CREATE TABLE access_entry (
    id uuid PRIMARY KEY,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    request_id uuid NOT NULL,
    part smallint NOT NULL,
    correlation_id uuid NOT NULL,
    issuer text,
    subject text,
    authority text,
    organisation text,
    roles text[] NOT NULL,
    client text,
    purpose text,
    kind text NOT NULL CONSTRAINT access_entry_kind_is_known
      CHECK (kind IN ('READ', 'SEARCH', 'EXPORT', 'CREATE', 'UPDATE', 'REFUSE', 'DENY')),
    operation text,
    case_ids uuid[] NOT NULL,
    coordinates text[] NOT NULL,
    withheld text[] NOT NULL,
    outcome text NOT NULL,
    CONSTRAINT access_entry_request_answered_once UNIQUE (request_id, part)
  );
  CREATE INDEX access_entry_by_time ON access_entry (recorded_at, id);
  CREATE INDEX access_entry_of_case ON access_entry USING gin (case_ids);

  -- Written by the chain's own role only: one link an entry, without gaps.
  CREATE TABLE access_chain (
    sequence bigint PRIMARY KEY CONSTRAINT access_chain_counts_from_one CHECK (sequence >= 1),
    entry_id uuid NOT NULL REFERENCES access_entry (id),
    previous_digest bytea NOT NULL,
    digest bytea NOT NULL,
    chained_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT access_chain_links_an_entry_once UNIQUE (entry_id)
  );`;

/** Three rooms decide on identification, each by its own bodies. */
export const identificationDecisions = (...bodies: readonly string[]): string => `
  CREATE TABLE identification_decision (
    ${legalFact('identification_decision')},
    authority text NOT NULL CONSTRAINT identification_decision_by_a_body_of_this_room
      CHECK (authority IN (${bodies.map((body) => `'${body}'`).join(', ')})),
    outcome text NOT NULL CONSTRAINT identification_decision_outcome_is_known CHECK (outcome IN ('IDENTIFIED', 'NOT_IDENTIFIED')),
    decided_on date NOT NULL,
    forms text[] NOT NULL,
    gender text NOT NULL,
    age_group text NOT NULL,
    citizenship_group text NOT NULL
  );
  ${legalFactIndexes('identification_decision')}`;
