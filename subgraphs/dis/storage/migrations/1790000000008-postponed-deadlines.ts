import type { MigrationInterface, QueryRunner } from 'typeorm';

const setAsideBy = (...known: string[]) => `ALTER TABLE departure_deadline
  DROP CONSTRAINT departure_deadline_set_aside_by_is_known,
  ADD CONSTRAINT departure_deadline_set_aside_by_is_known
    CHECK (set_aside_by IN (${known.map((one) => `'${one}'`).join(', ')}))`;

/** Proceedings without a last day, and the deadline of the case that goes on after a merge, stand in a deadline's place too. */
export class PostponedDeadlines1790000000008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(setAsideBy('ASYLUM_APPLICATION', 'RESIDENCE_PERMIT', 'PROCEEDINGS', 'MERGED_CASE'));
  }

  async down(q: QueryRunner): Promise<void> {
    // what was recorded meanwhile stays
    await q.query(`${setAsideBy('ASYLUM_APPLICATION', 'RESIDENCE_PERMIT')} NOT VALID`);
  }
}
