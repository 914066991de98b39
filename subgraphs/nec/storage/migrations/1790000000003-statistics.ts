import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes by the day on which something counts: figures of a year are read from that year's rows. */
export class Statistics1790000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX identification_decision_by_day
        ON identification_decision (decided_on) WHERE superseded_at IS NULL AND outcome = 'IDENTIFIED';
      CREATE INDEX investigation_by_closing ON investigation (closed_on) WHERE superseded_at IS NULL;
      CREATE INDEX detention_period_by_extension
        ON detention_period (starts_at) WHERE superseded_at IS NULL AND ground IS NOT NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP INDEX identification_decision_by_day, investigation_by_closing, detention_period_by_extension`,
    );
  }
}
