import { legalFact, legalFactIndexes } from '../../../../../shared/storage/first-tables.ts';
import { ofAReturn } from './return-tables.ts';

/** Exact, positive, and never without its currency. */
const money = (table: string): string => `
  amount numeric(12, 2) CONSTRAINT ${table}_amount_is_positive CHECK (amount > 0),
  currency char(3) CONSTRAINT ${table}_currency_is_a_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT ${table}_amount_has_a_currency CHECK ((amount IS NULL) = (currency IS NULL))`;

/** Support after a return, and what it goes to. */
export const reintegrationTables = `
  CREATE TABLE reintegration_support (
    ${legalFact('reintegration_support')},
    ${ofAReturn('reintegration_support')},
    form text NOT NULL CONSTRAINT reintegration_support_form_is_known CHECK (form IN ('CASH', 'IN_KIND')),
    granted_on date NOT NULL,
    partner_id uuid,
    partner_kind text NOT NULL GENERATED ALWAYS AS ('LOCAL_PARTNER') STORED,
    programme_id uuid,
    period_months int NOT NULL,
    starts_on date,
    ends_on date,
    ${money('reintegration_support')},
    CONSTRAINT reintegration_support_is_of_one_case UNIQUE (id, version, case_id),
    CONSTRAINT reintegration_support_by_a_local_partner
      FOREIGN KEY (partner_id, partner_kind) REFERENCES return_organisation (id, kind),
    CONSTRAINT reintegration_support_in_kind_through_a_partner CHECK ((form = 'IN_KIND') = (partner_id IS NOT NULL)),
    CONSTRAINT reintegration_support_amount_in_cash CHECK (amount IS NULL OR form = 'CASH'),
    CONSTRAINT reintegration_support_as_long_as_its_programme
      FOREIGN KEY (programme_id, period_months) REFERENCES return_programme (id, support_months),
    CONSTRAINT reintegration_support_six_months_without_a_programme CHECK (programme_id IS NOT NULL OR period_months = 6),
    CONSTRAINT reintegration_support_begins_and_ends CHECK ((starts_on IS NULL) = (ends_on IS NULL)),
    CONSTRAINT reintegration_support_ends_after_it_began CHECK (ends_on >= starts_on),
    CONSTRAINT reintegration_support_within_its_period
      CHECK (ends_on <= starts_on + make_interval(months => period_months))
  );
  ${legalFactIndexes('reintegration_support')}
  CREATE UNIQUE INDEX reintegration_support_one_of_a_return
    ON reintegration_support (return_id) WHERE superseded_at IS NULL;
  CREATE INDEX reintegration_support_by_grant ON reintegration_support (granted_on, id) WHERE superseded_at IS NULL;
  CREATE INDEX reintegration_support_by_end ON reintegration_support (ends_on, id) WHERE superseded_at IS NULL;

  CREATE TABLE reintegration_measure (
    ${legalFact('reintegration_measure')},
    support_id uuid NOT NULL,
    support_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
    activity text NOT NULL CONSTRAINT reintegration_measure_activity_is_known
      CHECK (activity IN ('BUSINESS_START_UP', 'EDUCATION', 'ACCOMMODATION', 'HOUSEHOLD_SUPPLIES', 'VOCATIONAL_TRAINING',
        'HEALTH', 'PSYCHOSOCIAL', 'ALLOWANCE')),
    agreed_on date NOT NULL,
    ${money('reintegration_measure')},
    CONSTRAINT reintegration_measure_of_a_support_of_the_case
      FOREIGN KEY (support_id, support_version, case_id) REFERENCES reintegration_support (id, version, case_id)
  );
  ${legalFactIndexes('reintegration_measure')}
  CREATE UNIQUE INDEX reintegration_measure_each_activity_once
    ON reintegration_measure (support_id, activity) WHERE superseded_at IS NULL;`;
