import type { MigrationInterface, QueryRunner } from 'typeorm';
import { legalFact, legalFactIndexes, sharedTables } from '../../../../shared/storage/first-tables.ts';

/** Files, persons and voluntary returns. */
export class FirstChain1790000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(sharedTables);
    await q.query(`
      CREATE TABLE return_file (
        case_id uuid PRIMARY KEY,
        opened_on date NOT NULL
      );
      CREATE INDEX return_file_by_opening ON return_file (opened_on, case_id);

      CREATE TABLE person (
        case_id uuid PRIMARY KEY REFERENCES return_file (case_id),
        given_name text,
        family_name text,
        born_on date,
        gender text NOT NULL,
        citizenship char(2) CONSTRAINT person_citizenship_is_a_country_code CHECK (citizenship ~ '^[A-Z]{2}$'),
        travel_document text CONSTRAINT person_travel_document_is_of_one_person UNIQUE,
        version int NOT NULL CONSTRAINT person_version_counts_from_one CHECK (version >= 1)
      );

      CREATE TABLE voluntary_return (
        ${legalFact('voluntary_return')},
        status text NOT NULL CONSTRAINT voluntary_return_status_is_known
          CHECK (status IN ('OFFERED', 'ACCEPTED', 'DECLINED', 'PLANNED', 'DEPARTED', 'ARRIVED', 'COMPLETED', 'WITHDRAWN')),
        destination_country char(2) CONSTRAINT voluntary_return_destination_is_a_country_code
          CHECK (destination_country ~ '^[A-Z]{2}$'),
        offered_on date NOT NULL,
        accepted_on date,
        declined_on date,
        planned_departure_on date,
        departed_on date,
        arrived_on date,
        completed_on date,
        withdrawn_on date,
        CONSTRAINT voluntary_return_of_a_file FOREIGN KEY (case_id) REFERENCES return_file (case_id),

        CONSTRAINT voluntary_return_accepted_on_a_day_if_under_way CHECK (
          CASE WHEN accepted_on IS NULL THEN status IN ('OFFERED', 'DECLINED', 'WITHDRAWN')
            ELSE status NOT IN ('OFFERED', 'DECLINED') END),
        CONSTRAINT voluntary_return_declined_on_a_day_if_declined CHECK ((status = 'DECLINED') = (declined_on IS NOT NULL)),
        CONSTRAINT voluntary_return_planned_for_a_day_if_planned CHECK (
          CASE WHEN planned_departure_on IS NULL THEN status <> 'PLANNED'
            ELSE accepted_on IS NOT NULL AND status <> 'ACCEPTED' END),
        CONSTRAINT voluntary_return_departed_on_a_day_if_departed
          CHECK ((status IN ('DEPARTED', 'ARRIVED', 'COMPLETED')) = (departed_on IS NOT NULL)),
        CONSTRAINT voluntary_return_arrived_on_a_day_if_arrived
          CHECK ((status IN ('ARRIVED', 'COMPLETED')) = (arrived_on IS NOT NULL)),
        CONSTRAINT voluntary_return_completed_on_a_day_if_completed CHECK ((status = 'COMPLETED') = (completed_on IS NOT NULL)),
        CONSTRAINT voluntary_return_withdrawn_on_a_day_if_withdrawn CHECK ((status = 'WITHDRAWN') = (withdrawn_on IS NOT NULL)),

        CONSTRAINT voluntary_return_accepted_after_offered CHECK (accepted_on >= offered_on),
        CONSTRAINT voluntary_return_declined_after_offered CHECK (declined_on >= offered_on),
        CONSTRAINT voluntary_return_planned_after_accepted CHECK (planned_departure_on >= accepted_on),
        CONSTRAINT voluntary_return_departed_after_accepted CHECK (departed_on >= accepted_on),
        CONSTRAINT voluntary_return_arrived_after_departed CHECK (arrived_on >= departed_on),
        CONSTRAINT voluntary_return_completed_after_arrived CHECK (completed_on >= arrived_on),
        CONSTRAINT voluntary_return_withdrawn_after_offered_and_accepted
          CHECK (withdrawn_on >= coalesce(accepted_on, offered_on)),
        CONSTRAINT voluntary_return_goes_somewhere
          CHECK (destination_country IS NOT NULL OR (planned_departure_on IS NULL AND departed_on IS NULL))
      );
      ${legalFactIndexes('voluntary_return')}
      CREATE UNIQUE INDEX voluntary_return_one_under_way ON voluntary_return (case_id)
        WHERE superseded_at IS NULL AND status IN ('OFFERED', 'ACCEPTED', 'PLANNED', 'DEPARTED', 'ARRIVED');
      CREATE INDEX voluntary_return_by_offer ON voluntary_return (offered_on, id) WHERE superseded_at IS NULL;
      CREATE INDEX voluntary_return_by_planned_departure
        ON voluntary_return (planned_departure_on, id) WHERE superseded_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE voluntary_return, person, return_file,
      access_chain, access_entry, relied_on_fact, notice, idempotency, case_party`);
  }
}
