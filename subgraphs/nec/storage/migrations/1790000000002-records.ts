import type { MigrationInterface, QueryRunner } from 'typeorm';
import { courtTables } from './records/court-tables.ts';
import { detentionTables } from './records/detention-tables.ts';
import { investigationTables } from './records/investigation-tables.ts';
import { witnessTables } from './records/witness-tables.ts';

/**
 * Every other record of police, prosecution and courts: what is investigated and who is suspected, the person as witness,
 * detention, charges against her, court cases and what comes of them.
 */
export class Records1790000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(investigationTables);
    await q.query(witnessTables);
    await q.query(detentionTables);
    await q.query(courtTables);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE non_punishment_assessment, charge, award, legal_assistance, victim_status_finding,
      hearing, court_case, detention_period, detention, witness_contact, witness_participation, suspect, offence;
      ALTER TABLE identification_decision DROP CONSTRAINT identification_decision_is_of_one_case`);
  }
}
