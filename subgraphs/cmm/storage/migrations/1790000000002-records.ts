import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accommodationTables } from './1790000000002-accommodation.ts';
import { assistanceTables } from './1790000000002-assistance.ts';
import { childProtectionTables } from './1790000000002-child-protection.ts';
import { identificationWorkTables } from './1790000000002-identification-work.ts';

/** Every record of CMM's own room beside the first chain: from the first contact to the closing of the case. */
export class Records1790000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await q.query(identificationWorkTables);
    await q.query(assistanceTables);
    await q.query(accommodationTables);
    await q.query(childProtectionTables);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE best_interests_assessment, child_screening, child_representative,
        placement, bed, facility_inspection, facility_approval, facility,
        case_closure, recovery_period, support_note, support_measure, contact_person,
        consent, assistance_duration, assistance_eligibility,
        screening_interview, assessment_request, hand_over, competence, indicators, encounter;
      ALTER TABLE nrm_case DROP COLUMN merged_into_id;
    `);
  }
}
