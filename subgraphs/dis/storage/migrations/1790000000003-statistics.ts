import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes by the day on which something counts: figures of a year are read from that year's rows. */
export class Statistics1790000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX identification_decision_by_day
        ON identification_decision (decided_on) WHERE superseded_at IS NULL AND outcome = 'IDENTIFIED';
      CREATE INDEX reflection_period_by_extension ON reflection_period (recorded_at) WHERE ground IS NOT NULL;
      CREATE INDEX reflection_offer_by_decline ON reflection_offer (declined_on) WHERE superseded_at IS NULL;
      CREATE INDEX permit_application_by_decision ON permit_application (decided_on) WHERE superseded_at IS NULL;
      CREATE INDEX residence_permit_by_revocation
        ON residence_permit (revoked_on) WHERE superseded_at IS NULL AND revoked_on IS NOT NULL;
      CREATE INDEX work_permit_by_decision ON work_permit (decided_on) WHERE superseded_at IS NULL;
      CREATE INDEX asylum_application_by_decision ON asylum_application (decided_on) WHERE superseded_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX identification_decision_by_day, reflection_period_by_extension, reflection_offer_by_decline,
      permit_application_by_decision, residence_permit_by_revocation, work_permit_by_decision,
      asylum_application_by_decision`);
  }
}
