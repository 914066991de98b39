import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That DIS withdrew what it had asked of CMM. */
export class WithdrawnRequests1790000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE assessment_request ADD COLUMN withdrawn_on date
      CONSTRAINT assessment_request_withdrawn_after_it_was_made CHECK (withdrawn_on >= requested_on)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE assessment_request DROP COLUMN withdrawn_on');
  }
}
