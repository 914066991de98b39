import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  identificationDecisions,
  legalFact,
  legalFactIndexes,
  sharedTables,
} from '../../../../shared/storage/first-tables.ts';

/** Cases, persons, referrals and CMM's identification decisions. */
export class FirstChain1790000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(sharedTables);
    await q.query(identificationDecisions('CMM'));
    await q.query(`
      CREATE TABLE nrm_case (
        id uuid PRIMARY KEY,
        reference text NOT NULL CONSTRAINT nrm_case_reference_is_of_one_case UNIQUE
          CONSTRAINT nrm_case_reference_is_well_formed
          CHECK (reference ~ '^NRM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
        status text NOT NULL CONSTRAINT nrm_case_status_is_known CHECK (status IN ('OPEN', 'CLOSED')),
        opened_on date NOT NULL,
        closed_on date,
        version int NOT NULL CONSTRAINT nrm_case_version_counts_from_one CHECK (version >= 1),
        CONSTRAINT nrm_case_closed_has_a_day CHECK ((status = 'CLOSED') = (closed_on IS NOT NULL)),
        CONSTRAINT nrm_case_closes_after_it_opened CHECK (closed_on >= opened_on)
      );
      CREATE INDEX nrm_case_by_opening ON nrm_case (opened_on, id);

      CREATE TABLE person (
        case_id uuid PRIMARY KEY REFERENCES nrm_case (id),
        given_name text,
        family_name text,
        born_on date,
        gender text NOT NULL,
        citizenship char(2) CONSTRAINT person_citizenship_is_a_country_code CHECK (citizenship ~ '^[A-Z]{2}$'),
        citizenship_group text NOT NULL,
        civil_registration_number text CONSTRAINT person_civil_registration_number_is_of_one_person UNIQUE,
        version int NOT NULL CONSTRAINT person_version_counts_from_one CHECK (version >= 1)
      );

      CREATE TABLE referral (
        ${legalFact('referral')},
        channel text NOT NULL,
        referred_by text NOT NULL,
        organisation text,
        referred_on date NOT NULL,
        anonymous boolean NOT NULL,
        CONSTRAINT referral_of_a_case FOREIGN KEY (case_id) REFERENCES nrm_case (id)
      );
      ${legalFactIndexes('referral')}
      CREATE UNIQUE INDEX referral_opens_the_case_once ON referral (case_id) WHERE superseded_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE referral, person, nrm_case, identification_decision,
      access_chain, access_entry, relied_on_fact, notice, idempotency, case_party`);
  }
}
