import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  identificationDecisions,
  legalFact,
  legalFactIndexes,
  sharedTables,
} from '../../../../shared/storage/first-tables.ts';

/** Files, persons, investigations and their links to cases, and the courts' identification decisions. */
export class FirstChain1790000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await q.query(sharedTables);
    await q.query(identificationDecisions('COURT'));
    await q.query(`
      CREATE TABLE justice_file (
        case_id uuid PRIMARY KEY,
        opened_on date NOT NULL
      );
      CREATE INDEX justice_file_by_opening ON justice_file (opened_on, case_id);

      CREATE TABLE person (
        case_id uuid PRIMARY KEY REFERENCES justice_file (case_id),
        given_name text,
        family_name text,
        born_on date,
        gender text NOT NULL,
        citizenship char(2) CONSTRAINT person_citizenship_is_a_country_code CHECK (citizenship ~ '^[A-Z]{2}$'),
        police_reference text CONSTRAINT person_police_reference_is_of_one_person UNIQUE,
        version int NOT NULL CONSTRAINT person_version_counts_from_one CHECK (version >= 1)
      );

      CREATE TABLE investigation (
        fact_id uuid PRIMARY KEY,
        id uuid NOT NULL,
        version int NOT NULL CONSTRAINT investigation_version_counts_from_one CHECK (version >= 1),
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        recorded_by_body text NOT NULL,
        superseded_at timestamptz,
        police_number text NOT NULL CONSTRAINT investigation_police_number_is_something CHECK (police_number <> ''),
        unit text NOT NULL CONSTRAINT investigation_unit_is_a_short_name CHECK (length(unit) BETWEEN 1 AND 80),
        status text NOT NULL CONSTRAINT investigation_status_is_known CHECK (status IN ('OPEN', 'CLOSED')),
        opened_on date NOT NULL,
        closed_on date,
        CONSTRAINT investigation_one_row_a_version UNIQUE (id, version),
        CONSTRAINT investigation_superseded_after_recorded CHECK (superseded_at >= recorded_at),
        CONSTRAINT investigation_closed_on_a_day_if_closed CHECK ((status = 'CLOSED') = (closed_on IS NOT NULL)),
        CONSTRAINT investigation_closed_after_it_opened CHECK (closed_on >= opened_on)
      );
      CREATE UNIQUE INDEX investigation_one_version_in_force ON investigation (id) WHERE superseded_at IS NULL;
      CREATE UNIQUE INDEX investigation_police_number_is_of_one_investigation
        ON investigation (police_number) WHERE superseded_at IS NULL;
      CREATE INDEX investigation_by_opening ON investigation (opened_on, id) WHERE superseded_at IS NULL;

      CREATE TABLE investigation_case (
        ${legalFact('investigation_case')},
        investigation_id uuid NOT NULL,
        -- a link hangs on the investigation's first version: the one row of it that is always there
        investigation_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
        linked_on date NOT NULL,
        unlinked_on date,
        presence_required boolean NOT NULL,
        presence_required_until date,
        CONSTRAINT investigation_case_of_a_file FOREIGN KEY (case_id) REFERENCES justice_file (case_id),
        CONSTRAINT investigation_case_of_an_investigation
          FOREIGN KEY (investigation_id, investigation_version) REFERENCES investigation (id, version),
        CONSTRAINT investigation_case_unlinked_after_linked CHECK (unlinked_on >= linked_on),
        CONSTRAINT investigation_case_presence_ends_only_if_required CHECK (presence_required OR presence_required_until IS NULL),
        CONSTRAINT investigation_case_presence_within_the_link
          CHECK (presence_required_until >= linked_on AND (unlinked_on IS NULL OR presence_required_until <= unlinked_on)),
        CONSTRAINT investigation_case_never_linked_twice_at_once
          EXCLUDE USING gist (investigation_id WITH =, case_id WITH =, daterange(linked_on, unlinked_on, '[]') WITH &&)
          WHERE (superseded_at IS NULL)
      );
      ${legalFactIndexes('investigation_case')}
      CREATE INDEX investigation_case_of_investigation
        ON investigation_case (investigation_id) WHERE superseded_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE investigation_case, investigation, person, justice_file, identification_decision,
      access_chain, access_entry, relied_on_fact, notice, idempotency, case_party`);
  }
}
