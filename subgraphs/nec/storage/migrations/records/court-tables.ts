import { legalFact, legalFactIndexes } from '../../../../../shared/storage/first-tables.ts';

/** What hangs on a court case hangs on its first version, and is of the same victim's case. */
const ofACourtCase = (table: string): string => `
  court_case_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
  CONSTRAINT ${table}_of_a_court_case_of_the_case
    FOREIGN KEY (court_case_id, court_case_version, case_id) REFERENCES court_case (id, version, case_id)`;

/** Court cases and what comes of them; charges against the person, and whether she is punished. Frozen with its migration. */
export const courtTables = `
  CREATE TABLE court_case (
    ${legalFact('court_case')},
    number text NOT NULL CONSTRAINT court_case_number_is_a_short_text CHECK (length(number) BETWEEN 1 AND 80),
    court text NOT NULL CONSTRAINT court_case_court_is_a_short_name CHECK (length(court) BETWEEN 1 AND 120),
    role text NOT NULL CONSTRAINT court_case_role_is_known
      CHECK (role IN ('WITNESS', 'INJURED_PARTY', 'DEFENDANT', 'CLAIMANT')),
    opened_on date NOT NULL,
    closed_on date,
    CONSTRAINT court_case_of_a_file FOREIGN KEY (case_id) REFERENCES justice_file (case_id),
    CONSTRAINT court_case_closed_after_it_opened CHECK (closed_on >= opened_on),
    CONSTRAINT court_case_is_of_one_case UNIQUE (id, version, case_id),
    CONSTRAINT court_case_is_in_one_role UNIQUE (id, version, case_id, role)
  );
  ${legalFactIndexes('court_case')}
  CREATE UNIQUE INDEX court_case_number_once_a_case ON court_case (case_id, number, role) WHERE superseded_at IS NULL;
  CREATE INDEX court_case_by_opening ON court_case (opened_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE hearing (
    id uuid PRIMARY KEY,
    version int NOT NULL CONSTRAINT hearing_version_counts_from_one CHECK (version >= 1),
    case_id uuid NOT NULL,
    court_case_id uuid NOT NULL,
    ${ofACourtCase('hearing')},
    begins_at timestamptz NOT NULL,
    status text NOT NULL CONSTRAINT hearing_status_is_known CHECK (status IN ('SCHEDULED', 'HELD', 'CANCELLED')),
    court_note text CONSTRAINT hearing_court_note_is_short CHECK (length(court_note) BETWEEN 1 AND 2000)
  );
  CREATE INDEX hearing_by_beginning ON hearing (begins_at, id);
  CREATE INDEX hearing_of_court_case ON hearing (court_case_id);

  ALTER TABLE identification_decision ADD CONSTRAINT identification_decision_is_of_one_case UNIQUE (id, version, case_id);

  CREATE TABLE victim_status_finding (
    ${legalFact('victim_status_finding')},
    court_case_id uuid NOT NULL,
    ${ofACourtCase('victim_status_finding')},
    -- a court finds on the status of a person on trial before it, and of nobody else
    role text NOT NULL GENERATED ALWAYS AS ('DEFENDANT') STORED,
    decision_id uuid NOT NULL,
    decision_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
    CONSTRAINT victim_status_finding_on_a_person_on_trial
      FOREIGN KEY (court_case_id, court_case_version, case_id, role) REFERENCES court_case (id, version, case_id, role),
    CONSTRAINT victim_status_finding_carries_a_decision_of_the_case
      FOREIGN KEY (decision_id, decision_version, case_id) REFERENCES identification_decision (id, version, case_id)
  );
  ${legalFactIndexes('victim_status_finding')}
  CREATE UNIQUE INDEX victim_status_finding_is_one_a_decision
    ON victim_status_finding (decision_id) WHERE superseded_at IS NULL;
  CREATE INDEX victim_status_finding_of_court_case ON victim_status_finding (court_case_id) WHERE superseded_at IS NULL;

  CREATE TABLE legal_assistance (
    ${legalFact('legal_assistance')},
    court_case_id uuid NOT NULL,
    ${ofACourtCase('legal_assistance')},
    requested_on date NOT NULL,
    granted_on date,
    CONSTRAINT legal_assistance_granted_after_requested CHECK (granted_on >= requested_on)
  );
  ${legalFactIndexes('legal_assistance')}
  CREATE UNIQUE INDEX legal_assistance_is_one_a_court_case
    ON legal_assistance (court_case_id) WHERE superseded_at IS NULL;

  CREATE TABLE award (
    ${legalFact('award')},
    court_case_id uuid NOT NULL,
    ${ofACourtCase('award')},
    kind text NOT NULL CONSTRAINT award_kind_is_known CHECK (kind IN ('RESTITUTION', 'COMPENSATION')),
    route text NOT NULL CONSTRAINT award_route_is_known CHECK (route IN ('CRIMINAL', 'CIVIL')),
    amount numeric(14, 2) NOT NULL CONSTRAINT award_amount_is_something CHECK (amount > 0),
    currency char(3) NOT NULL CONSTRAINT award_currency_is_a_code CHECK (currency ~ '^[A-Z]{3}$'),
    awarded_on date NOT NULL
  );
  ${legalFactIndexes('award')}
  CREATE INDEX award_of_court_case ON award (court_case_id) WHERE superseded_at IS NULL;
  CREATE INDEX award_by_day ON award (awarded_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE charge (
    ${legalFact('charge')},
    provision text NOT NULL CONSTRAINT charge_provision_is_a_short_text CHECK (length(provision) BETWEEN 1 AND 120),
    charged_on date NOT NULL,
    dropped_on date,
    CONSTRAINT charge_of_a_file FOREIGN KEY (case_id) REFERENCES justice_file (case_id),
    CONSTRAINT charge_dropped_after_it_was_made CHECK (dropped_on >= charged_on),
    CONSTRAINT charge_is_of_one_case UNIQUE (id, version, case_id)
  );
  ${legalFactIndexes('charge')}
  CREATE INDEX charge_by_day ON charge (charged_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE non_punishment_assessment (
    ${legalFact('non_punishment_assessment')},
    charge_id uuid NOT NULL,
    charge_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
    authority text NOT NULL CONSTRAINT non_punishment_assessment_by_prosecution_or_court
      CHECK (authority IN ('PROSECUTION', 'COURT')),
    provision text NOT NULL CONSTRAINT non_punishment_assessment_provision_is_known
      CHECK (provision IN ('CRIMINAL_CODE_82_6', 'CRIMINAL_CODE_83', 'ADMINISTRATION_OF_JUSTICE_ACT_722_2')),
    serious_crime boolean NOT NULL,
    compelled boolean NOT NULL,
    by_force boolean NOT NULL,
    by_deceit boolean NOT NULL,
    by_exploitation boolean NOT NULL,
    outcome text NOT NULL CONSTRAINT non_punishment_assessment_outcome_is_known
      CHECK (outcome IN ('PROSECUTION_WAIVED', 'PROSECUTION_REDUCED', 'PENALTY_REDUCED', 'PENALTY_REMITTED',
        'MITIGATING_FACTOR', 'NOT_APPLIED')),
    assessed_on date NOT NULL,
    CONSTRAINT non_punishment_assessment_of_a_charge_of_the_case
      FOREIGN KEY (charge_id, charge_version, case_id) REFERENCES charge (id, version, case_id),
    CONSTRAINT non_punishment_assessment_waived_under_722_2_alone
      CHECK (outcome NOT IN ('PROSECUTION_WAIVED', 'PROSECUTION_REDUCED') OR
        (provision = 'ADMINISTRATION_OF_JUSTICE_ACT_722_2' AND authority = 'PROSECUTION')),
    CONSTRAINT non_punishment_assessment_waived_if_compelled_and_not_serious
      CHECK (outcome NOT IN ('PROSECUTION_WAIVED', 'PROSECUTION_REDUCED') OR (compelled AND NOT serious_crime)),
    CONSTRAINT non_punishment_assessment_penalty_under_82_6_or_83_by_a_court
      CHECK (outcome NOT IN ('PENALTY_REDUCED', 'PENALTY_REMITTED') OR
        (provision IN ('CRIMINAL_CODE_82_6', 'CRIMINAL_CODE_83') AND authority = 'COURT')),
    CONSTRAINT non_punishment_assessment_applied_for_a_reason
      CHECK (outcome = 'NOT_APPLIED' OR compelled OR by_force OR by_deceit OR by_exploitation)
  );
  ${legalFactIndexes('non_punishment_assessment')}
  CREATE UNIQUE INDEX non_punishment_assessment_once_a_provision
    ON non_punishment_assessment (charge_id, provision, authority) WHERE superseded_at IS NULL;
  CREATE INDEX non_punishment_assessment_by_day
    ON non_punishment_assessment (assessed_on, id) WHERE superseded_at IS NULL;`;
