import type { DataSource } from 'typeorm';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { rowByKey, rowsByKey } from '../../../shared/storage/rows-of.ts';
import { CaseRow } from '../storage/case.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { ReferralRow } from '../storage/referral.row.ts';

const inForce = 't.superseded_at IS NULL';

/** One statement each, however many cases a request asks about. */
export const createLoaders = (db: DataSource) => ({
  case: rowByKey(db, { row: CaseRow, key: 'id' }),
  caseByReference: rowByKey(db, { row: CaseRow, key: 'reference' }),
  person: rowByKey(db, { row: PersonRow, key: 'caseId' }),
  parties: rowsByKey(db, { row: CasePartyRow, key: 'caseId', orderBy: 't.admitted_at, t.id' }),
  referral: rowByKey(db, { row: ReferralRow, key: 'caseId', where: inForce }),
  decisions: rowsByKey(db, {
    row: IdentificationDecisionRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.decided_on, t.id',
  }),
});

export type Loaders = ReturnType<typeof createLoaders>;
