import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether there was a partner is kept with each grant: where partners work is set right afterwards, and a grant stays what it
 * was. Of grants from before it is taken from what is on record of partners by now.
 */
export class PartnersAtGrant1790000000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE reintegration_support ADD COLUMN partner_in_country boolean, ADD COLUMN through_partner boolean;
      UPDATE reintegration_support s SET
        partner_in_country = EXISTS (${COVERS}),
        through_partner = EXISTS (${COVERS} AND c.organisation_id = s.partner_id);
      ALTER TABLE reintegration_support ALTER COLUMN partner_in_country SET NOT NULL,
        ALTER COLUMN through_partner SET NOT NULL,
        ADD CONSTRAINT reintegration_support_partner_works_in_the_country
          CHECK (partner_in_country OR NOT through_partner);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'ALTER TABLE reintegration_support DROP COLUMN partner_in_country, DROP COLUMN through_partner',
    );
  }
}

const COVERS = `SELECT FROM partner_coverage c JOIN voluntary_return r ON c.country = r.destination_country
  WHERE r.id = s.return_id AND r.superseded_at IS NULL
    AND daterange(c.valid_from, c.valid_to, '[]') @> s.granted_on`;
