/** Whom a return can be prepared with, where and when. ERIN, ERSO and IOM are those of the sources; partners are recorded by the agency. */
export const partnerTables = `
  CREATE TABLE return_organisation (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT return_organisation_version_counts_from_one CHECK (version >= 1),
    name text NOT NULL CONSTRAINT return_organisation_name_is_of_one_organisation UNIQUE
      CONSTRAINT return_organisation_name_is_short CHECK (length(name) BETWEEN 1 AND 120),
    kind text NOT NULL CONSTRAINT return_organisation_kind_is_known
      CHECK (kind IN ('NETWORK', 'INTERNATIONAL_ORGANISATION', 'LOCAL_PARTNER')),
    CONSTRAINT return_organisation_is_of_one_kind UNIQUE (id, kind)
  );

  CREATE TABLE return_programme (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT return_programme_version_counts_from_one CHECK (version >= 1),
    organisation_id uuid NOT NULL CONSTRAINT return_programme_of_an_organisation REFERENCES return_organisation (id),
    name text NOT NULL CONSTRAINT return_programme_name_is_short CHECK (length(name) BETWEEN 1 AND 120),
    support_months int NOT NULL CONSTRAINT return_programme_six_or_twelve_months CHECK (support_months IN (6, 12)),
    valid_from date,
    valid_to date,
    CONSTRAINT return_programme_has_one_length UNIQUE (id, support_months),
    CONSTRAINT return_programme_ends_after_it_began CHECK (valid_to >= valid_from),
    CONSTRAINT return_programme_never_twice_at_once
      EXCLUDE USING gist (organisation_id WITH =, name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  );

  CREATE TABLE partner_coverage (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT partner_coverage_version_counts_from_one CHECK (version >= 1),
    organisation_id uuid NOT NULL,
    organisation_kind text NOT NULL GENERATED ALWAYS AS ('LOCAL_PARTNER') STORED,
    country char(2) NOT NULL CONSTRAINT partner_coverage_country_is_a_country_code CHECK (country ~ '^[A-Z]{2}$'),
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT partner_coverage_by_a_local_partner
      FOREIGN KEY (organisation_id, organisation_kind) REFERENCES return_organisation (id, kind),
    CONSTRAINT partner_coverage_ends_after_it_began CHECK (valid_to >= valid_from),
    CONSTRAINT partner_coverage_never_twice_at_once
      EXCLUDE USING gist (organisation_id WITH =, country WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  );
  CREATE INDEX partner_coverage_of_country ON partner_coverage (country, valid_from, id);
  CREATE INDEX partner_coverage_by_beginning ON partner_coverage (valid_from, id);

  INSERT INTO return_organisation (id, version, name, kind) VALUES
    ('2f0c8e64-6d0b-4c5e-9a53-0f5f3b7d1c21', 1, 'ERIN (European Reintegration Network)', 'NETWORK'),
    ('9b1d4a7e-53f2-4f0e-8c6a-7e2b90d4a813', 1, 'ERSO (European Reintegration Support Organizations)', 'NETWORK'),
    ('c47e5f19-0a8d-4b36-b1e2-58f6a3c9d702', 1, 'IOM (International Organization for Migration)', 'INTERNATIONAL_ORGANISATION');
  INSERT INTO return_programme (id, version, organisation_id, name, support_months) VALUES
    ('71a6d3c8-2e94-4d5b-a0f7-c3b81e6f4d95', 1, '2f0c8e64-6d0b-4c5e-9a53-0f5f3b7d1c21', 'Assisted voluntary return', 12),
    ('e8350b2f-96c1-4a7d-8d3e-1b5c7f0a2e46', 1, '9b1d4a7e-53f2-4f0e-8c6a-7e2b90d4a813', 'Assisted voluntary return', 12);`;
