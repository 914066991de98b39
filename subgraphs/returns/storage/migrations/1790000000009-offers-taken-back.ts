import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a return that is withdrawn: why the agency took its own offer back, where it was not the person who withdrew. */
export class OffersTakenBack1790000000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE voluntary_return
        ADD COLUMN taken_back_for text CONSTRAINT voluntary_return_taken_back_for_is_known
          CHECK (taken_back_for IN ('NOT_A_FOREIGNER', 'NOBODY_TO_OFFER_IT_TO')),
        ADD CONSTRAINT voluntary_return_taken_back_is_withdrawn_by_nobody_else
          CHECK (taken_back_for IS NULL OR (status = 'WITHDRAWN' AND reasons = '{}'))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE voluntary_return DROP COLUMN taken_back_for');
  }
}
