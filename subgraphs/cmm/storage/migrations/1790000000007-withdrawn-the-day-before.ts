import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approval that is withdrawn holds to the day before, so that another can follow it without a night between them. */
export class WithdrawnTheDayBefore1790000000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await oneAtATime(q, "daterange(valid_from, least(valid_to + 1, withdrawn_on), '[)')");
  }

  async down(q: QueryRunner): Promise<void> {
    await oneAtATime(q, "daterange(valid_from, least(valid_to, withdrawn_on), '[]')");
  }
}

const oneAtATime = (q: QueryRunner, days: string): Promise<unknown> =>
  q.query(`
    ALTER TABLE facility_approval DROP CONSTRAINT facility_approval_one_at_a_time;
    ALTER TABLE facility_approval ADD CONSTRAINT facility_approval_one_at_a_time
      EXCLUDE USING gist (facility_id WITH =, ${days} WITH &&) WHERE (superseded_at IS NULL);
  `);
