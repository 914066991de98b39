import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index for the list of consents, as its order is written: those without a last day at the end. */
export class UndatedLast1790000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX consent_by_end_or_none
        ON consent (coalesce(ends_on, 'infinity'), id) WHERE superseded_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX consent_by_end_or_none');
  }
}
