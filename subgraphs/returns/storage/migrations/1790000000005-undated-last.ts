import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the lists that go by a day which not every row has, as their order is written: those without one last. */
export class UndatedLast1790000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX voluntary_return_by_planned_departure_or_none
        ON voluntary_return (coalesce(planned_departure_on, 'infinity'), id) WHERE superseded_at IS NULL;
      CREATE INDEX reintegration_support_by_end_or_none
        ON reintegration_support (coalesce(ends_on, 'infinity'), id) WHERE superseded_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP INDEX voluntary_return_by_planned_departure_or_none, reintegration_support_by_end_or_none',
    );
  }
}
