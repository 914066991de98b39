import { legalFact, legalFactIndexes } from '../../../../shared/storage/first-tables.ts';

const ofCase = (table: string) =>
  `CONSTRAINT ${table}_of_a_case FOREIGN KEY (case_id) REFERENCES nrm_case (id)`;

/** First contacts, indicators, competence, requests to assess, interviews. Frozen with its migration. */
export const identificationWorkTables = `
  CREATE TABLE encounter (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT encounter_version_counts_from_one CHECK (version >= 1),
    case_id uuid,
    became_case_on date,
    channel text NOT NULL,
    met_by text NOT NULL,
    organisation text,
    met_on date NOT NULL,
    anonymous boolean NOT NULL,
    note text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    ${ofCase('encounter')},
    CONSTRAINT encounter_organisation_is_named CHECK (organisation IS NOT NULL OR met_by NOT IN ('NGO', 'MUNICIPALITY')),
    CONSTRAINT encounter_became_a_case_on_a_day CHECK ((case_id IS NULL) = (became_case_on IS NULL)),
    CONSTRAINT encounter_became_a_case_after_it CHECK (became_case_on >= met_on)
  );
  CREATE INDEX encounter_of_case ON encounter (case_id);
  CREATE INDEX encounter_by_day ON encounter (met_on, id);
  CREATE INDEX encounter_without_case ON encounter (met_by, organisation, met_on, id) WHERE case_id IS NULL;

  CREATE TABLE indicators (
    ${legalFact('indicators')},
    observed_on date NOT NULL,
    observed_by text NOT NULL,
    forms text[] NOT NULL,
    means_of_control text[] NOT NULL,
    recruiter_relations text[] NOT NULL,
    note text,
    ${ofCase('indicators')},
    CONSTRAINT indicators_are_something
      CHECK (cardinality(forms) + cardinality(means_of_control) + cardinality(recruiter_relations) > 0)
  );
  ${legalFactIndexes('indicators')}

  CREATE TABLE competence (
    ${legalFact('competence')},
    authority text NOT NULL CONSTRAINT competence_of_a_body_that_decides CHECK (authority IN ('CMM', 'DIS', 'SIRI', 'COURT')),
    valid_from date NOT NULL,
    valid_to date,
    ${ofCase('competence')},
    CONSTRAINT competence_ends_after_it_began CHECK (valid_to >= valid_from),
    CONSTRAINT competence_of_one_body_at_a_time
      EXCLUDE USING gist (case_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (superseded_at IS NULL)
  );
  ${legalFactIndexes('competence')}
  CREATE INDEX competence_by_body ON competence (authority, case_id) WHERE superseded_at IS NULL;

  CREATE TABLE hand_over (
    ${legalFact('hand_over')},
    from_authority text NOT NULL,
    to_authority text NOT NULL,
    handed_over_on date NOT NULL,
    informed_on date,
    choice text CONSTRAINT hand_over_choice_is_known CHECK (choice IN ('WISHES_IT', 'ACCEPTS_IT', 'DECLINES_IT')),
    reason text,
    ${ofCase('hand_over')},
    CONSTRAINT hand_over_to_another_body CHECK (from_authority <> to_authority),
    CONSTRAINT hand_over_informed_before_it CHECK (informed_on <= handed_over_on),
    CONSTRAINT hand_over_choice_of_who_was_informed CHECK ((informed_on IS NULL) = (choice IS NULL)),
    CONSTRAINT hand_over_uninformed_says_why CHECK (informed_on IS NOT NULL OR coalesce(reason, '') <> '')
  );
  ${legalFactIndexes('hand_over')}

  CREATE TABLE assessment_request (
    ${legalFact('assessment_request')},
    requested_by text NOT NULL CONSTRAINT assessment_request_by_who_may_ask CHECK (requested_by IN ('DIS', 'SIRI')),
    requested_on date NOT NULL,
    due_on date NOT NULL,
    answered_on date,
    assessment text CONSTRAINT assessment_request_assessment_is_known
      CHECK (assessment IN ('INDICATORS_OF_TRAFFICKING', 'NO_INDICATORS', 'NOT_POSSIBLE')),
    withdrawn_on date,
    ${ofCase('assessment_request')},
    CONSTRAINT assessment_request_due_after_it CHECK (due_on >= requested_on),
    CONSTRAINT assessment_request_answered_after_it CHECK (answered_on >= requested_on),
    CONSTRAINT assessment_request_withdrawn_after_it CHECK (withdrawn_on >= requested_on),
    CONSTRAINT assessment_request_answered_with_an_assessment CHECK ((answered_on IS NULL) = (assessment IS NULL)),
    CONSTRAINT assessment_request_answered_or_withdrawn CHECK (answered_on IS NULL OR withdrawn_on IS NULL)
  );
  ${legalFactIndexes('assessment_request')}
  CREATE UNIQUE INDEX assessment_request_one_open_of_a_body ON assessment_request (case_id, requested_by)
    WHERE superseded_at IS NULL AND answered_on IS NULL AND withdrawn_on IS NULL;
  CREATE INDEX assessment_request_by_due_day ON assessment_request (due_on, id) WHERE superseded_at IS NULL;
  CREATE INDEX assessment_request_by_day ON assessment_request (requested_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE screening_interview (
    ${legalFact('screening_interview')},
    state text NOT NULL CONSTRAINT screening_interview_state_is_known CHECK (state IN ('OFFERED', 'HELD', 'DECLINED')),
    offered_on date NOT NULL,
    held_on date,
    declined_on date,
    conducted_by text CONSTRAINT screening_interview_by_social_workers CHECK (conducted_by IN ('CMM', 'NGO')),
    organisation text,
    anonymous boolean NOT NULL,
    companion boolean NOT NULL,
    representative boolean NOT NULL,
    interpreter_language text CONSTRAINT screening_interview_language_is_a_code CHECK (interpreter_language ~ '^[a-z]{2,3}$'),
    note text,
    ${ofCase('screening_interview')},
    CONSTRAINT screening_interview_held_on_a_day_if_held CHECK ((state = 'HELD') = (held_on IS NOT NULL)),
    CONSTRAINT screening_interview_declined_on_a_day_if_declined CHECK ((state = 'DECLINED') = (declined_on IS NOT NULL)),
    CONSTRAINT screening_interview_held_by_somebody CHECK (state <> 'HELD' OR conducted_by IS NOT NULL),
    CONSTRAINT screening_interview_organisation_is_named CHECK (organisation IS NOT NULL OR conducted_by IS DISTINCT FROM 'NGO'),
    CONSTRAINT screening_interview_after_the_offer CHECK (coalesce(held_on, declined_on) >= offered_on)
  );
  ${legalFactIndexes('screening_interview')}
`;
