import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addVerification, dropVerification } from '../../../../shared/storage/verified-decisions.ts';

/** A decision says whether its facts could be had, as those of CMM and DIS do; a court’s always could. */
export class VerifiedDecisions1790000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(addVerification);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(dropVerification);
  }
}
