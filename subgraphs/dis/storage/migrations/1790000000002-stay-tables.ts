import { legalFact, legalFactIndexes } from '../../../../shared/storage/first-tables.ts';

/** SQL of the second migration, frozen with it: legal facts about stay. */

/** Nothing is kept on a case that has no file here. */
export const ofAFile = (table: string): string =>
  `CONSTRAINT ${table}_of_a_file FOREIGN KEY (case_id) REFERENCES immigration_file (case_id)`;

/** Outcome and day of the decision stand together, and not before the thing they decide. */
const decided = (table: string, from: string) => `
  outcome text CONSTRAINT ${table}_outcome_is_known CHECK (outcome IN ('GRANTED', 'REFUSED', 'WITHDRAWN')),
  decided_on date,
  CONSTRAINT ${table}_decided_on_a_day_if_decided CHECK ((outcome IS NULL) = (decided_on IS NULL)),
  CONSTRAINT ${table}_decided_after_it_came_in CHECK (decided_on >= ${from})`;

export const stayTables = `
  CREATE TABLE asylum_application (
    ${legalFact('asylum_application')},
    lodged_on date NOT NULL,
    ${decided('asylum_application', 'lodged_on')},
    ${ofAFile('asylum_application')},
    CONSTRAINT asylum_application_fact_of_its_case UNIQUE (fact_id, case_id),
    CONSTRAINT asylum_application_fact_and_outcome UNIQUE (fact_id, case_id, outcome),
    CONSTRAINT asylum_application_one_at_a_time
      EXCLUDE USING gist (case_id WITH =, daterange(lodged_on, decided_on, '[)') WITH &&) WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('asylum_application')}
  CREATE INDEX asylum_application_by_lodging ON asylum_application (lodged_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE asylum_screening (
    ${legalFact('asylum_screening')},
    application_fact_id uuid NOT NULL,
    screened_on date NOT NULL,
    indicators_found boolean NOT NULL,
    ${ofAFile('asylum_screening')},
    CONSTRAINT asylum_screening_of_an_application_of_the_case
      FOREIGN KEY (application_fact_id, case_id) REFERENCES asylum_application (fact_id, case_id),
    CONSTRAINT asylum_screening_fact_and_indicators UNIQUE (fact_id, case_id, indicators_found)
  );
  ${legalFactIndexes('asylum_screening')}

  CREATE TABLE assessment_request (
    ${legalFact('assessment_request')},
    requested_on date NOT NULL,
    screening_fact_id uuid,
    -- a screening that found nothing is no reason to ask
    indicators_found boolean NOT NULL GENERATED ALWAYS AS (true) STORED,
    ${ofAFile('assessment_request')},
    CONSTRAINT assessment_request_rests_on_indicators FOREIGN KEY (screening_fact_id, case_id, indicators_found)
      REFERENCES asylum_screening (fact_id, case_id, indicators_found)
  );
  ${legalFactIndexes('assessment_request')}

  CREATE TABLE reflection_offer (
    ${legalFact('reflection_offer')},
    state text NOT NULL CONSTRAINT reflection_offer_state_is_known CHECK (state IN ('OFFERED', 'REQUESTED', 'DECLINED')),
    offered_on date,
    requested_on date,
    declined_on date,
    identification_authority text,
    identification_decision_id uuid,
    ${ofAFile('reflection_offer')},
    CONSTRAINT reflection_offer_days_tell_its_state CHECK (CASE state
      WHEN 'OFFERED' THEN offered_on IS NOT NULL AND requested_on IS NULL AND declined_on IS NULL
      WHEN 'REQUESTED' THEN requested_on IS NOT NULL AND (declined_on IS NULL OR declined_on <= requested_on)
      ELSE declined_on IS NOT NULL AND (requested_on IS NULL OR requested_on <= declined_on) END),
    CONSTRAINT reflection_offer_declined_after_it_was_made CHECK (declined_on >= offered_on),
    CONSTRAINT reflection_offer_nothing_declined_that_was_not_offered
      CHECK (declined_on IS NULL OR offered_on IS NOT NULL OR requested_on IS NOT NULL),
    CONSTRAINT reflection_offer_identification_is_whole
      CHECK ((identification_authority IS NULL) = (identification_decision_id IS NULL))
  );
  ${legalFactIndexes('reflection_offer')}
  CREATE UNIQUE INDEX reflection_offer_once_per_identification
    ON reflection_offer (identification_decision_id) WHERE superseded_at IS NULL;

  CREATE TABLE permit_application (
    ${legalFact('permit_application')},
    kind text NOT NULL CONSTRAINT permit_application_kind_is_known CHECK (kind IN ('PROCEEDINGS', 'PROTECTION')),
    applicant text NOT NULL CONSTRAINT permit_application_applicant_is_known
      CHECK (applicant IN ('POLICE', 'PROSECUTION', 'PERSON')),
    received_on date NOT NULL,
    presence_required boolean,
    collaborates boolean,
    renews_fact_id uuid,
    ${decided('permit_application', 'received_on')},
    ${ofAFile('permit_application')},
    CONSTRAINT permit_application_for_proceedings_by_police_or_prosecution
      CHECK ((kind = 'PROCEEDINGS') = (applicant IN ('POLICE', 'PROSECUTION'))),
    CONSTRAINT permit_application_for_proceedings_states_both CHECK (
      (kind = 'PROCEEDINGS') = (presence_required IS NOT NULL) AND (kind = 'PROCEEDINGS') = (collaborates IS NOT NULL)),
    CONSTRAINT permit_application_granted_only_on_its_conditions
      CHECK (kind <> 'PROCEEDINGS' OR outcome IS DISTINCT FROM 'GRANTED' OR (presence_required AND collaborates)),
    CONSTRAINT permit_application_fact_kind_and_outcome UNIQUE (fact_id, case_id, kind, outcome),
    CONSTRAINT permit_application_one_pending_of_a_kind EXCLUDE USING gist (case_id WITH =, kind WITH =)
      WHERE (superseded_at IS NULL AND outcome IS NULL)
  );
  ${legalFactIndexes('permit_application')}
  CREATE INDEX permit_application_by_receipt ON permit_application (received_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE residence_permit (
    ${legalFact('residence_permit')},
    kind text NOT NULL CONSTRAINT residence_permit_kind_is_known CHECK (kind IN ('PROCEEDINGS', 'PROTECTION')),
    application_fact_id uuid NOT NULL,
    application_outcome text NOT NULL GENERATED ALWAYS AS ('GRANTED') STORED,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    term_months smallint CONSTRAINT residence_permit_term_is_some_months CHECK (term_months >= 1),
    revoked_on date,
    ${ofAFile('residence_permit')},
    CONSTRAINT residence_permit_on_a_granted_application_of_its_kind
      FOREIGN KEY (application_fact_id, case_id, kind, application_outcome)
      REFERENCES permit_application (fact_id, case_id, kind, outcome),
    CONSTRAINT residence_permit_fact_and_kind UNIQUE (fact_id, case_id, kind),
    CONSTRAINT residence_permit_fact_of_its_case UNIQUE (fact_id, case_id),
    CONSTRAINT residence_permit_ends_after_it_began CHECK (valid_to >= valid_from),
    CONSTRAINT residence_permit_for_proceedings_has_a_term CHECK (kind <> 'PROCEEDINGS' OR term_months IS NOT NULL),
    CONSTRAINT residence_permit_within_its_term CHECK (valid_to <= valid_from + make_interval(months => term_months)),
    CONSTRAINT residence_permit_only_protection_is_revoked CHECK (revoked_on IS NULL OR kind = 'PROTECTION'),
    CONSTRAINT residence_permit_revoked_while_it_held CHECK (revoked_on BETWEEN valid_from AND valid_to),
    CONSTRAINT residence_permit_never_two_at_once
      EXCLUDE USING gist (case_id WITH =, daterange(valid_from, coalesce(revoked_on, valid_to + 1), '[)') WITH &&)
      WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('residence_permit')}
  CREATE UNIQUE INDEX residence_permit_one_for_an_application
    ON residence_permit (application_fact_id) WHERE superseded_at IS NULL;
  CREATE INDEX residence_permit_by_end ON residence_permit (valid_to, id) WHERE superseded_at IS NULL;
  CREATE INDEX residence_permit_by_start ON residence_permit (valid_from, id) WHERE superseded_at IS NULL;
  ALTER TABLE permit_application ADD CONSTRAINT permit_application_renews_a_permit_of_its_kind
    FOREIGN KEY (renews_fact_id, case_id, kind) REFERENCES residence_permit (fact_id, case_id, kind);

  ALTER TABLE reflection_period ADD CONSTRAINT reflection_period_cap_of_a_version UNIQUE (fact_id, case_id, cap_ends_on);
  CREATE TABLE departure_deadline (
    ${legalFact('departure_deadline')},
    ground text NOT NULL CONSTRAINT departure_deadline_ground_is_known
      CHECK (ground IN ('REFLECTION_PERIOD_ENDS', 'PERMIT_ENDS', 'PROCEEDINGS_COMPLETED')),
    set_on date NOT NULL,
    leave_by date NOT NULL,
    period_fact_id uuid,
    cap_ends_on date,
    permit_fact_id uuid,
    set_aside_on date,
    set_aside_by text CONSTRAINT departure_deadline_set_aside_by_is_known
      CHECK (set_aside_by IN ('ASYLUM_APPLICATION', 'RESIDENCE_PERMIT')),
    departed_on date,
    ${ofAFile('departure_deadline')},
    CONSTRAINT departure_deadline_of_a_period_of_the_case
      FOREIGN KEY (period_fact_id, case_id, cap_ends_on) REFERENCES reflection_period (fact_id, case_id, cap_ends_on),
    CONSTRAINT departure_deadline_of_a_permit_of_the_case
      FOREIGN KEY (permit_fact_id, case_id) REFERENCES residence_permit (fact_id, case_id),
    CONSTRAINT departure_deadline_ground_names_its_record CHECK (
      (ground = 'REFLECTION_PERIOD_ENDS') = (period_fact_id IS NOT NULL)
      AND (ground = 'PERMIT_ENDS') = (permit_fact_id IS NOT NULL)
      AND (period_fact_id IS NULL) = (cap_ends_on IS NULL)),
    CONSTRAINT departure_deadline_within_the_cap CHECK (leave_by <= cap_ends_on),
    CONSTRAINT departure_deadline_not_before_it_was_set CHECK (leave_by >= set_on),
    CONSTRAINT departure_deadline_set_aside_by_something CHECK ((set_aside_on IS NULL) = (set_aside_by IS NULL)),
    CONSTRAINT departure_deadline_ends_after_it_was_set CHECK (set_aside_on >= set_on AND departed_on >= set_on),
    CONSTRAINT departure_deadline_ends_once CHECK (set_aside_on IS NULL OR departed_on IS NULL),
    CONSTRAINT departure_deadline_one_at_a_time EXCLUDE USING gist (case_id WITH =)
      WHERE (superseded_at IS NULL AND set_aside_on IS NULL AND departed_on IS NULL)
  );
  ${legalFactIndexes('departure_deadline')}
  CREATE INDEX departure_deadline_by_day ON departure_deadline (leave_by, id) WHERE superseded_at IS NULL;

  CREATE TABLE work_permit (
    ${legalFact('work_permit')},
    received_on date NOT NULL,
    valid_from date,
    valid_to date,
    ${decided('work_permit', 'received_on')},
    ${ofAFile('work_permit')},
    CONSTRAINT work_permit_has_days_if_granted CHECK ((outcome IS NOT DISTINCT FROM 'GRANTED') = (valid_from IS NOT NULL)),
    CONSTRAINT work_permit_ends_after_it_began CHECK (valid_to IS NULL OR (valid_from IS NOT NULL AND valid_to >= valid_from)),
    CONSTRAINT work_permit_one_pending EXCLUDE USING gist (case_id WITH =) WHERE (superseded_at IS NULL AND outcome IS NULL),
    CONSTRAINT work_permit_never_two_at_once
      EXCLUDE USING gist (case_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      WHERE (superseded_at IS NULL AND valid_from IS NOT NULL)
  );
  ${legalFactIndexes('work_permit')}
  CREATE INDEX work_permit_by_receipt ON work_permit (received_on, id) WHERE superseded_at IS NULL;`;
