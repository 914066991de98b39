import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when the citizenship stands as it is registered for the journey. Of what is registered by now it is not known since
 * when: it may be since the plan, and nobody is blamed for what may not have been known.
 */
export class CitizenshipRegistered1790000000010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE person ADD COLUMN citizenship_registered_at timestamptz;
      UPDATE person SET citizenship_registered_at = now() WHERE citizenship IS NOT NULL
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE person DROP COLUMN citizenship_registered_at');
  }
}
