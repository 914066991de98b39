import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when a person is on record as she is: decisions from before were taken on something else. Of who was corrected by
 * now it is not known when, nor what: decisions up to now are held against nothing that may be newer than they are.
 */
export class ProfileChanged1790000000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE person ADD COLUMN profile_changed_at timestamptz;
      UPDATE person SET profile_changed_at = now() WHERE version > 1;
      ALTER TABLE person ADD CONSTRAINT person_profile_changes_with_a_version
        CHECK (profile_changed_at IS NULL OR version > 1);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE person DROP COLUMN profile_changed_at');
  }
}
