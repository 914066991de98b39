import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A return is under way once at a time until she leaves. One from which she came back may still have to be completed while the next is under way:
 * whether it is of a stay of before turns on when she was identified, which others know, and is for the rule to say.
 */
export class OneReturnOfEachStay1790000000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX voluntary_return_one_under_way;
      CREATE UNIQUE INDEX voluntary_return_one_under_way ON voluntary_return (case_id)
        WHERE superseded_at IS NULL AND status IN ('OFFERED', 'ACCEPTED', 'PLANNED')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX voluntary_return_one_under_way;
      CREATE UNIQUE INDEX voluntary_return_one_under_way ON voluntary_return (case_id)
        WHERE superseded_at IS NULL AND status IN ('OFFERED', 'ACCEPTED', 'PLANNED', 'DEPARTED', 'ARRIVED')`);
  }
}
