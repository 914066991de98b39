import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addVerification, dropVerification } from '../../../../shared/storage/verified-decisions.ts';

/** A decision that she is a victim goes ahead while DIS does not say how she stays, and says so. */
export class VerifiedDecisions1790000000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(addVerification);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(dropVerification);
  }
}
