import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes by the day on which something counts: figures of a year are read from that year's rows. */
export class Statistics1790000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX identification_decision_by_day
        ON identification_decision (decided_on) WHERE superseded_at IS NULL AND outcome = 'IDENTIFIED';
      CREATE INDEX nrm_case_merged ON nrm_case (id, merged_into_id) WHERE merged_into_id IS NOT NULL;
      CREATE INDEX referral_by_day ON referral (referred_on) WHERE superseded_at IS NULL;
      CREATE INDEX recovery_period_by_start ON recovery_period (starts_on) WHERE superseded_at IS NULL;
      CREATE INDEX child_representative_by_day ON child_representative (appointed_on) WHERE superseded_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX identification_decision_by_day, nrm_case_merged, referral_by_day, recovery_period_by_start,
      child_representative_by_day`);
  }
}
