import type { MigrationInterface, QueryRunner } from 'typeorm';

const restsOnSomething = (unless: string) => `
  ALTER TABLE recovery_period DROP CONSTRAINT recovery_period_without_identification_is_unverified;
  ALTER TABLE recovery_period ADD CONSTRAINT recovery_period_without_identification_is_unverified
    CHECK (identification_authority IS NOT NULL OR verification = 'UNVERIFIED'${unless})`;

const endGrounds = (grounds: string) => `
  ALTER TABLE recovery_period DROP CONSTRAINT recovery_period_end_ground_is_known;
  ALTER TABLE recovery_period ADD CONSTRAINT recovery_period_end_ground_is_known CHECK (end_ground IN (${grounds}))`;

/** What nobody bore out is ended on that ground, then waits for no answer, and rests on no identification. */
export class TakenBackRecovery1790000000013 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(endGrounds(`'OWN_WISH', 'NO_LONGER_IDENTIFIED', 'NOT_BORNE_OUT'`));
    await q.query(restsOnSomething(` OR end_ground IS NOT DISTINCT FROM 'NOT_BORNE_OUT'`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`UPDATE recovery_period SET end_ground = 'NO_LONGER_IDENTIFIED', verification = 'UNVERIFIED'
      WHERE end_ground = 'NOT_BORNE_OUT'`);
    await q.query(restsOnSomething(''));
    await q.query(endGrounds(`'OWN_WISH', 'NO_LONGER_IDENTIFIED'`));
  }
}
