import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partnerTables } from './records/partner-tables.ts';
import { reintegrationTables } from './records/reintegration-tables.ts';
import { returnTables } from './records/return-tables.ts';

/** Every other record of the Return Agency: partners and programmes, how a return is prepared, and what comes after it. */
export class Records1790000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await q.query(partnerTables);
    await q.query(returnTables);
    await q.query(reintegrationTables);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE reintegration_measure, reintegration_support, family_tracing, return_follow_up, return_plan,
        return_risk_assessment, return_counselling, partner_coverage, return_programme, return_organisation;
      ALTER TABLE voluntary_return DROP CONSTRAINT voluntary_return_is_of_one_case, DROP COLUMN reasons`);
  }
}
