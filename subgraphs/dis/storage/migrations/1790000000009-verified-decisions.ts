import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addVerification, dropVerification } from '../../../../shared/storage/verified-decisions.ts';

/** A decision that she is a victim goes ahead while CMM does not say of what citizenship it has her, and says so. */
export class VerifiedDecisions1790000000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(addVerification);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(dropVerification);
  }
}
