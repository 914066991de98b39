import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A permit of a case that was merged is renewed in the one that goes on: a renewal is tied to the kind of the permit, not to its case. */
export class RenewalsOverHerCases1790000000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE residence_permit ADD CONSTRAINT residence_permit_fact_of_its_kind UNIQUE (fact_id, kind);
      ALTER TABLE permit_application
        DROP CONSTRAINT permit_application_renews_a_permit_of_its_kind,
        ADD CONSTRAINT permit_application_renews_a_permit_of_its_kind
          FOREIGN KEY (renews_fact_id, kind) REFERENCES residence_permit (fact_id, kind)`);
  }

  async down(q: QueryRunner): Promise<void> {
    // what was renewed over her cases stays
    await q.query(`
      ALTER TABLE permit_application
        DROP CONSTRAINT permit_application_renews_a_permit_of_its_kind,
        ADD CONSTRAINT permit_application_renews_a_permit_of_its_kind
          FOREIGN KEY (renews_fact_id, case_id, kind) REFERENCES residence_permit (fact_id, case_id, kind) NOT VALID;
      ALTER TABLE residence_permit DROP CONSTRAINT residence_permit_fact_of_its_kind`);
  }
}
