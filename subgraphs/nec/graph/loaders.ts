import type { DataSource } from 'typeorm';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { reliedOnLoaders } from '../../../shared/storage/relied-on-of-record.ts';
import { rowByKey, rowsByKey } from '../../../shared/storage/rows-of.ts';
import { InvestigationRow } from '../storage/investigation.row.ts';
import { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { JusticeFileRow } from '../storage/justice-file.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { factLoaders } from './fact-loaders.ts';
import { recordLoaders } from './record-loaders.ts';
import { yearLoaders } from './year-loaders.ts';

const inForce = 't.superseded_at IS NULL';
const linkOrder = 't.linked_on, t.id';

/** One statement each, however many cases a request asks about. */
export const createLoaders = (db: DataSource) => ({
  facts: factLoaders(db),
  ofYear: yearLoaders(db),
  ...recordLoaders(db),
  file: rowByKey(db, { row: JusticeFileRow, key: 'caseId' }),
  person: rowByKey(db, { row: PersonRow, key: 'caseId' }),
  parties: rowsByKey(db, { row: CasePartyRow, key: 'caseId', orderBy: 't.admitted_at, t.id' }),
  decisions: rowsByKey(db, {
    row: IdentificationDecisionRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.decided_on, t.first_recorded_at, t.id',
  }),
  reliedOn: reliedOnLoaders(db),
  investigation: rowByKey(db, { row: InvestigationRow, key: 'id', where: inForce }),
  linksOfCase: rowsByKey(db, {
    row: InvestigationCaseRow,
    key: 'caseId',
    where: inForce,
    orderBy: linkOrder,
  }),
  linksOfInvestigation: rowsByKey(db, {
    row: InvestigationCaseRow,
    key: 'investigationId',
    where: inForce,
    orderBy: linkOrder,
  }),
});

export type Loaders = ReturnType<typeof createLoaders>;
