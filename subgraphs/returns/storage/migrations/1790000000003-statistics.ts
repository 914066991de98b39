import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes by the day on which something counts: figures of a year are read from that year's rows. */
export class Statistics1790000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX voluntary_return_by_accepted
        ON voluntary_return (accepted_on) WHERE superseded_at IS NULL AND accepted_on IS NOT NULL;
      CREATE INDEX voluntary_return_by_declined
        ON voluntary_return (declined_on) WHERE superseded_at IS NULL AND declined_on IS NOT NULL;
      CREATE INDEX voluntary_return_by_withdrawn
        ON voluntary_return (withdrawn_on) WHERE superseded_at IS NULL AND withdrawn_on IS NOT NULL;
      CREATE INDEX voluntary_return_by_departed
        ON voluntary_return (departed_on) WHERE superseded_at IS NULL AND departed_on IS NOT NULL;
      CREATE INDEX voluntary_return_by_arrived
        ON voluntary_return (arrived_on) WHERE superseded_at IS NULL AND arrived_on IS NOT NULL;
      CREATE INDEX voluntary_return_by_completed
        ON voluntary_return (completed_on) WHERE superseded_at IS NULL AND completed_on IS NOT NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX voluntary_return_by_accepted, voluntary_return_by_declined, voluntary_return_by_withdrawn,
      voluntary_return_by_departed, voluntary_return_by_arrived, voluntary_return_by_completed`);
  }
}
