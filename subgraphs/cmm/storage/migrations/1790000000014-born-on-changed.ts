import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the day of birth itself was set right. Of who was corrected by now it is not known what: it may have been that day,
 * and nobody is blamed for what may not have been known.
 */
export class BornOnChanged1790000000014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE person ADD COLUMN born_on_changed_at timestamptz;
      UPDATE person SET born_on_changed_at = profile_changed_at;
      ALTER TABLE person ADD CONSTRAINT person_day_of_birth_changes_with_the_profile
        CHECK (born_on_changed_at IS NULL OR profile_changed_at IS NOT NULL);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE person DROP COLUMN born_on_changed_at');
  }
}
