import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a hand-over of somebody who was not told needs a reason turns on her stay, which the law is told and the table is not. */
export class ReasonWhereTheLawAsks1790000000008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE hand_over DROP CONSTRAINT hand_over_uninformed_says_why');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE hand_over ADD CONSTRAINT hand_over_uninformed_says_why
        CHECK (informed_on IS NOT NULL OR coalesce(reason, '') <> '') NOT VALID
    `);
  }
}
