import type { MigrationInterface, QueryRunner } from 'typeorm';

const endGrounds = (grounds: string) => `
  ALTER TABLE recovery_period DROP CONSTRAINT recovery_period_end_ground_is_known;
  ALTER TABLE recovery_period ADD CONSTRAINT recovery_period_end_ground_is_known CHECK (end_ground IN (${grounds}))`;

const BEFORE = `'OWN_WISH', 'NO_LONGER_IDENTIFIED', 'NOT_BORNE_OUT'`;

/** A recovery period that she left ended with that. */
export class RecoveryEndedByDeparture1790000000015 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(endGrounds(`${BEFORE}, 'DEPARTED'`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `UPDATE recovery_period SET end_ground = 'NO_LONGER_IDENTIFIED' WHERE end_ground = 'DEPARTED'`,
    );
    await q.query(endGrounds(BEFORE));
  }
}
