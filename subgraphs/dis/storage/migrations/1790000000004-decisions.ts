import type { MigrationInterface, QueryRunner } from 'typeorm';

const verification = (
  table: string,
) => `ALTER TABLE ${table} ADD COLUMN verification text NOT NULL DEFAULT 'VERIFIED'
  CONSTRAINT ${table}_verification_is_known CHECK (verification IN ('VERIFIED', 'UNVERIFIED'))`;

/** What decisions need to keep: whether facts of others could be had, and by when an answer is wanted. */
export class Decisions1790000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(verification('reflection_offer'));
    await q.query(verification('residence_permit'));
    await q.query(`ALTER TABLE assessment_request ADD COLUMN answer_by date
      CONSTRAINT assessment_request_answer_wanted_after_it_was_asked_for CHECK (answer_by >= requested_on)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE assessment_request DROP COLUMN answer_by;
      ALTER TABLE residence_permit DROP COLUMN verification;
      ALTER TABLE reflection_offer DROP COLUMN verification`);
  }
}
