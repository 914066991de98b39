import type { MigrationInterface, QueryRunner } from 'typeorm';
import { integrationTables } from './1790000000002-integration-tables.ts';
import { stayTables } from './1790000000002-stay-tables.ts';

/** Asylum, departure deadlines, permits, allocation and integration: what else DIS keeps. */
export class Records1790000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(stayTables);
    await q.query(integrationTables);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE permit_application DROP CONSTRAINT permit_application_renews_a_permit_of_its_kind;
      DROP TABLE integration_measure, integration_plan, municipality_allocation, work_permit, departure_deadline,
        residence_permit, permit_application, reflection_offer, assessment_request, asylum_screening, asylum_application;
      ALTER TABLE reflection_period DROP CONSTRAINT reflection_period_cap_of_a_version`);
  }
}
