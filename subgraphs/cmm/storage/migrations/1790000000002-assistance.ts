import { legalFact, legalFactIndexes } from '../../../../shared/storage/first-tables.ts';

const ofCase = (table: string) =>
  `CONSTRAINT ${table}_of_a_case FOREIGN KEY (case_id) REFERENCES nrm_case (id)`;

/** Entitlement and how long, consents, contact persons, support, recovery periods, and the case's own end. Frozen with its migration. */
export const assistanceTables = `
  -- What decides eligibility has no column for cooperation, investigation, stay or nationality: ASSISTANCE_UNCONDITIONAL.
  CREATE TABLE assistance_eligibility (
    ${legalFact('assistance_eligibility')},
    authority text NOT NULL CONSTRAINT assistance_eligibility_by_who_may_assess CHECK (authority IN ('CMM', 'DIS', 'COURT')),
    outcome text NOT NULL CONSTRAINT assistance_eligibility_outcome_is_known CHECK (outcome IN ('ELIGIBLE', 'NOT_ELIGIBLE')),
    decided_on date NOT NULL,
    ${ofCase('assistance_eligibility')}
  );
  ${legalFactIndexes('assistance_eligibility')}

  CREATE TABLE assistance_duration (
    ${legalFact('assistance_duration')},
    basis text NOT NULL CONSTRAINT assistance_duration_basis_is_known
      CHECK (basis IN ('REFLECTION_PERIOD', 'RECOVERY_PERIOD', 'PROCEEDINGS', 'AFTER_RETURN')),
    starts_on date NOT NULL,
    ends_on date,
    ${ofCase('assistance_duration')},
    CONSTRAINT assistance_duration_ends_after_it_began CHECK (ends_on >= starts_on),
    CONSTRAINT assistance_duration_one_of_a_basis_at_a_time
      EXCLUDE USING gist (case_id WITH =, basis WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
      WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('assistance_duration')}

  CREATE TABLE consent (
    ${legalFact('consent')},
    state text NOT NULL CONSTRAINT consent_state_is_known CHECK (state IN ('GIVEN', 'NARROWED', 'WITHDRAWN')),
    given_by text NOT NULL CONSTRAINT consent_giver_is_known CHECK (given_by IN ('PERSON', 'REPRESENTATIVE')),
    recipients text[] NOT NULL,
    scopes text[] NOT NULL CONSTRAINT consent_scopes_are_known
      CHECK (scopes <@ ARRAY['PERSONAL_DATA', 'SUPPORT', 'HEARING_DATES']),
    given_on date NOT NULL,
    ends_on date,
    changed_on date,
    ${ofCase('consent')},
    CONSTRAINT consent_begins_as_given CHECK ((version = 1) = (state = 'GIVEN')),
    CONSTRAINT consent_changed_on_a_day_if_changed CHECK ((state = 'GIVEN') = (changed_on IS NULL)),
    CONSTRAINT consent_changed_after_it_was_given CHECK (changed_on >= given_on),
    CONSTRAINT consent_ends_after_it_was_given CHECK (ends_on >= given_on),
    CONSTRAINT consent_is_to_somebody_for_something
      CHECK (state = 'WITHDRAWN' OR (cardinality(recipients) > 0 AND cardinality(scopes) > 0)),
    CONSTRAINT consent_withdrawn_tells_nobody_anything
      CHECK (state <> 'WITHDRAWN' OR (cardinality(recipients) = 0 AND cardinality(scopes) = 0))
  );
  ${legalFactIndexes('consent')}
  CREATE INDEX consent_by_end ON consent (ends_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE contact_person (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT contact_person_version_counts_from_one CHECK (version >= 1),
    case_id uuid NOT NULL,
    official text NOT NULL,
    body text NOT NULL CONSTRAINT contact_person_of_cmm_or_an_ngo CHECK (body IN ('CMM', 'NGO')),
    organisation text,
    assigned_on date NOT NULL,
    released_on date,
    ${ofCase('contact_person')},
    CONSTRAINT contact_person_organisation_is_named CHECK (organisation IS NOT NULL OR body <> 'NGO'),
    CONSTRAINT contact_person_released_after_assigned CHECK (released_on >= assigned_on),
    -- on the day of a change both are
    CONSTRAINT contact_person_one_at_a_time
      EXCLUDE USING gist (case_id WITH =, daterange(assigned_on, released_on, '[)') WITH &&)
  );
  CREATE INDEX contact_person_of_case ON contact_person (case_id);
  CREATE INDEX contact_person_by_official ON contact_person (official, case_id) WHERE released_on IS NULL;

  CREATE TABLE support_measure (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT support_measure_version_counts_from_one CHECK (version >= 1),
    case_id uuid NOT NULL,
    kind text NOT NULL,
    status text NOT NULL CONSTRAINT support_measure_status_is_known
      CHECK (status IN ('PLANNED', 'UNDER_WAY', 'COMPLETED', 'CANCELLED')),
    provider text,
    planned_on date NOT NULL,
    started_on date,
    ended_on date,
    ${ofCase('support_measure')},
    CONSTRAINT support_measure_started_if_under_way
      CHECK (CASE status WHEN 'PLANNED' THEN started_on IS NULL WHEN 'CANCELLED' THEN true ELSE started_on IS NOT NULL END),
    CONSTRAINT support_measure_ended_if_over CHECK ((status IN ('COMPLETED', 'CANCELLED')) = (ended_on IS NOT NULL)),
    CONSTRAINT support_measure_started_after_planned CHECK (started_on >= planned_on),
    CONSTRAINT support_measure_ended_after_it_began CHECK (ended_on >= coalesce(started_on, planned_on))
  );
  CREATE INDEX support_measure_of_case ON support_measure (case_id);

  -- Health, psychological and counselling notes: a table of their own, since they never leave CMM.
  CREATE TABLE support_note (
    id uuid PRIMARY KEY,
    measure_id uuid NOT NULL REFERENCES support_measure (id),
    case_id uuid NOT NULL REFERENCES nrm_case (id),
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    text text NOT NULL CONSTRAINT support_note_says_something CHECK (text <> '')
  );
  CREATE INDEX support_note_of_measure ON support_note (measure_id);

  CREATE TABLE recovery_period (
    ${legalFact('recovery_period')},
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    cap_ends_on date NOT NULL,
    ended_on date,
    identification_authority text NOT NULL,
    identification_decision_id uuid NOT NULL,
    ${ofCase('recovery_period')},
    CONSTRAINT recovery_period_ends_after_it_began CHECK (ends_on >= starts_on),
    CONSTRAINT recovery_period_within_its_cap CHECK (ends_on <= cap_ends_on),
    CONSTRAINT recovery_period_cap_within_eight_months CHECK (cap_ends_on <= starts_on + interval '8 months'),
    CONSTRAINT recovery_period_ended_while_it_ran CHECK (ended_on BETWEEN starts_on AND ends_on),
    CONSTRAINT recovery_period_never_two_at_once
      EXCLUDE USING gist (case_id WITH =, daterange(starts_on, coalesce(ended_on, ends_on), '[]') WITH &&)
      WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('recovery_period')}
  CREATE UNIQUE INDEX recovery_period_once_per_identification
    ON recovery_period (identification_decision_id) WHERE superseded_at IS NULL;
  CREATE INDEX recovery_period_by_end ON recovery_period (ends_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE case_closure (
    ${legalFact('case_closure')},
    closed_on date NOT NULL,
    reason text NOT NULL,
    merged_into_id uuid CONSTRAINT case_closure_into_a_case REFERENCES nrm_case (id),
    reopened_on date,
    ${ofCase('case_closure')},
    CONSTRAINT case_closure_merged_into_a_case CHECK ((reason = 'MERGED') = (merged_into_id IS NOT NULL)),
    CONSTRAINT case_closure_merged_into_another CHECK (merged_into_id <> case_id),
    CONSTRAINT case_closure_reopened_after_it CHECK (reopened_on >= closed_on),
    CONSTRAINT case_closure_one_at_a_time
      EXCLUDE USING gist (case_id WITH =, daterange(closed_on, reopened_on, '[)') WITH &&) WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('case_closure')}

  ALTER TABLE nrm_case
    ADD COLUMN merged_into_id uuid CONSTRAINT nrm_case_merged_into_a_case REFERENCES nrm_case (id),
    ADD CONSTRAINT nrm_case_merged_into_another CHECK (merged_into_id <> id),
    ADD CONSTRAINT nrm_case_merged_is_closed CHECK (merged_into_id IS NULL OR status = 'CLOSED');
`;
