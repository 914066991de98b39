import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addFirstRecorded, dropFirstRecorded } from '../../../../shared/storage/first-recorded.ts';

/** A decision that is confirmed or corrected keeps its place among those of its day. */
export class FirstRecorded1790000000014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(addFirstRecorded);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(dropFirstRecorded);
  }
}
