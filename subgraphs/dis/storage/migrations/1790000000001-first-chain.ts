import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  identificationDecisions,
  legalFact,
  legalFactIndexes,
  sharedTables,
} from '../../../../shared/storage/first-tables.ts';

/** Files, persons, residence statuses, identification decisions and reflection periods. */
export class FirstChain1790000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await q.query(sharedTables);
    await q.query(identificationDecisions('DIS', 'SIRI'));
    await q.query(`
      CREATE TABLE immigration_file (
        case_id uuid PRIMARY KEY,
        opened_on date NOT NULL
      );
      CREATE INDEX immigration_file_by_opening ON immigration_file (opened_on, case_id);

      CREATE TABLE person (
        case_id uuid PRIMARY KEY REFERENCES immigration_file (case_id),
        given_name text,
        family_name text,
        born_on date,
        gender text NOT NULL,
        citizenship char(2) CONSTRAINT person_citizenship_is_a_country_code CHECK (citizenship ~ '^[A-Z]{2}$'),
        alien_number text CONSTRAINT person_alien_number_is_of_one_person UNIQUE,
        version int NOT NULL CONSTRAINT person_version_counts_from_one CHECK (version >= 1)
      );

      CREATE TABLE residence_status (
        ${legalFact('residence_status')},
        basis text NOT NULL CONSTRAINT residence_status_basis_is_known
          CHECK (basis IN ('LAWFUL', 'NO_LAWFUL_STAY', 'ASYLUM_SEEKER', 'UNKNOWN')),
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT residence_status_ends_after_it_began CHECK (valid_to >= valid_from),
        CONSTRAINT residence_status_one_at_a_time
          EXCLUDE USING gist (case_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) WHERE (superseded_at IS NULL)
      );
      ${legalFactIndexes('residence_status')}

      CREATE TABLE reflection_period (
        ${legalFact('reflection_period')},
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        cap_ends_on date NOT NULL,
        ended_on date,
        ground text CONSTRAINT reflection_period_ground_is_known
          CHECK (ground IN ('SPECIAL_REASONS', 'COOPERATES_IN_PREPARED_RETURN')),
        identification_authority text,
        identification_decision_id uuid,
        verification text NOT NULL CONSTRAINT reflection_period_verification_is_known
          CHECK (verification IN ('VERIFIED', 'UNVERIFIED')),
        concerns jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT reflection_period_ends_after_it_began CHECK (ends_on >= starts_on),
        CONSTRAINT reflection_period_within_its_cap CHECK (ends_on <= cap_ends_on),
        CONSTRAINT reflection_period_cap_within_eight_months CHECK (cap_ends_on <= starts_on + interval '8 months'),
        CONSTRAINT reflection_period_ended_while_it_ran CHECK (ended_on BETWEEN starts_on AND ends_on),
        CONSTRAINT reflection_period_grant_has_no_ground CHECK (version > 1 OR ground IS NULL),
        CONSTRAINT reflection_period_identification_is_whole
          CHECK ((identification_authority IS NULL) = (identification_decision_id IS NULL)),
        CONSTRAINT reflection_period_never_two_at_once
          EXCLUDE USING gist (case_id WITH =, daterange(starts_on, coalesce(ended_on, ends_on), '[]') WITH &&)
          WHERE (superseded_at IS NULL)
      );
      ${legalFactIndexes('reflection_period')}
      CREATE UNIQUE INDEX reflection_period_once_per_identification
        ON reflection_period (identification_decision_id) WHERE superseded_at IS NULL;
      CREATE INDEX reflection_period_by_end ON reflection_period (ends_on, id) WHERE superseded_at IS NULL;
      CREATE INDEX reflection_period_by_start ON reflection_period (starts_on, id) WHERE superseded_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE reflection_period, residence_status, person, immigration_file, identification_decision,
      access_chain, access_entry, relied_on_fact, notice, idempotency, case_party`);
  }
}
