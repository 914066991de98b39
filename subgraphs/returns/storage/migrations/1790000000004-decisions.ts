import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a step of a return rested on and departed from; and whether its plan reunites a child with the family. */
export class Decisions1790000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE voluntary_return
        ADD COLUMN verification text NOT NULL DEFAULT 'VERIFIED'
          CONSTRAINT voluntary_return_verification_is_known CHECK (verification IN ('VERIFIED', 'UNVERIFIED')),
        ADD COLUMN concerns jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE return_plan ADD COLUMN reunites_with_family boolean NOT NULL DEFAULT false;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE return_plan DROP COLUMN reunites_with_family;
      ALTER TABLE voluntary_return DROP COLUMN concerns, DROP COLUMN verification;
    `);
  }
}
