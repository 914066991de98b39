import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A deadline that was set aside stands again, not overdue from before: then it may lie after the cap of the period that set it. */
export class DeadlinesThatStandAgain1790000000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // whatever is on record met the narrower one, unless this is run again after it was taken back
    await q.query(`ALTER TABLE departure_deadline
      ADD COLUMN aside_until date,
      DROP CONSTRAINT departure_deadline_within_the_cap,
      ADD CONSTRAINT departure_deadline_within_the_cap
        CHECK (cap_ends_on IS NULL OR leave_by <= greatest(cap_ends_on, aside_until)) NOT VALID`);
  }

  async down(q: QueryRunner): Promise<void> {
    // what stood again after its cap stays
    await q.query(`ALTER TABLE departure_deadline
      DROP CONSTRAINT departure_deadline_within_the_cap,
      DROP COLUMN aside_until,
      ADD CONSTRAINT departure_deadline_within_the_cap CHECK (leave_by <= cap_ends_on) NOT VALID`);
  }
}
