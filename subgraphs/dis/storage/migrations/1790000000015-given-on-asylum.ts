import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On asylum of which of her cases a permit was given is asked by that case. */
export class GivenOnAsylum1790000000015 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX relied_on_fact_of_merge ON relied_on_fact (record_id) WHERE topic = 'MERGE'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX relied_on_fact_of_merge');
  }
}
