import type { MigrationInterface, QueryRunner } from 'typeorm';

const verified = (table: string) => `
  ADD COLUMN verification text NOT NULL DEFAULT 'VERIFIED'
    CONSTRAINT ${table}_verification_is_known CHECK (verification IN ('VERIFIED', 'UNVERIFIED'))`;

/** What a decision needs to keep beside what was recorded before: whether its facts could be had, and on what ground. */
export class AssistanceDecisions1790000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE assistance_eligibility ${verified('assistance_eligibility')};
      ALTER TABLE assistance_duration ${verified('assistance_duration')};
      ALTER TABLE placement ${verified('placement')},
        ADD COLUMN unaccompanied boolean NOT NULL DEFAULT false;
      ALTER TABLE facility ADD COLUMN municipality text
        CONSTRAINT facility_municipality_is_something CHECK (municipality <> '');
      ALTER TABLE recovery_period ${verified('recovery_period')},
        ADD COLUMN ground text CONSTRAINT recovery_period_ground_is_known
          CHECK (ground IN ('SPECIAL_REASONS', 'COOPERATES_IN_PREPARED_RETURN')),
        ADD COLUMN end_ground text CONSTRAINT recovery_period_end_ground_is_known
          CHECK (end_ground IN ('OWN_WISH', 'NO_LONGER_IDENTIFIED')),
        ADD COLUMN concerns jsonb NOT NULL DEFAULT '[]',
        ALTER COLUMN identification_authority DROP NOT NULL,
        ALTER COLUMN identification_decision_id DROP NOT NULL,
        ADD CONSTRAINT recovery_period_identification_is_whole
          CHECK ((identification_authority IS NULL) = (identification_decision_id IS NULL)),
        ADD CONSTRAINT recovery_period_without_identification_is_unverified
          CHECK (identification_authority IS NOT NULL OR verification = 'UNVERIFIED');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE recovery_period
        DROP CONSTRAINT recovery_period_without_identification_is_unverified,
        DROP CONSTRAINT recovery_period_identification_is_whole,
        ALTER COLUMN identification_authority SET NOT NULL, ALTER COLUMN identification_decision_id SET NOT NULL,
        DROP COLUMN concerns, DROP COLUMN end_ground, DROP COLUMN ground, DROP COLUMN verification;
      ALTER TABLE facility DROP COLUMN municipality;
      ALTER TABLE placement DROP COLUMN unaccompanied, DROP COLUMN verification;
      ALTER TABLE assistance_duration DROP COLUMN verification;
      ALTER TABLE assistance_eligibility DROP COLUMN verification;
    `);
  }
}
