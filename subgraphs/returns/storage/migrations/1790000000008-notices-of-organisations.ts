import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addNoticeOrganisation,
  dropNoticeOrganisation,
} from '../../../../shared/storage/notice-organisation.ts';

/** A notice goes to one party: a body, and of one that is several organisations, which. */
export class NoticesOfOrganisations1790000000008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(addNoticeOrganisation);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(dropNoticeOrganisation);
  }
}
