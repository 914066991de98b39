import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['asylum_application', 'work_permit'] as const;

/** In the relied-on facts of a decision: somebody was silent, and has not been heard since. */
const SILENT = (decision: string) =>
  `EXISTS (SELECT FROM relied_on_fact r WHERE r.decision_fact_id = ${decision} AND NOT r.answered)`;

/** Asylum, a work permit and a permit for protection go ahead while CMM does not say of what citizenship it has her, and say so. */
export class GivenOnSilence1790000000012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await q.query(`ALTER TABLE ${table} ADD COLUMN verification text NOT NULL DEFAULT 'VERIFIED'
          CONSTRAINT ${table}_verification_is_known CHECK (verification IN ('VERIFIED', 'UNVERIFIED'));
        UPDATE ${table} SET verification = 'UNVERIFIED' WHERE outcome = 'GRANTED' AND ${SILENT('fact_id')};
        ALTER TABLE ${table} ADD CONSTRAINT ${table}_waits_unless_it_protects
          CHECK (verification = 'VERIFIED' OR outcome IS NOT DISTINCT FROM 'GRANTED')`);
    await q.query(`UPDATE residence_permit SET verification = 'UNVERIFIED'
      WHERE kind = 'PROTECTION' AND ${SILENT('application_fact_id')}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`UPDATE residence_permit SET verification = 'VERIFIED' WHERE kind = 'PROTECTION'`);
    for (const table of TABLES) await q.query(`ALTER TABLE ${table} DROP COLUMN verification`);
  }
}
