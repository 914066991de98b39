import type { DataSource } from 'typeorm';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { reliedOnLoaders } from '../../../shared/storage/relied-on-of-record.ts';
import { rowByKey, rowsByKey } from '../../../shared/storage/rows-of.ts';
import { PersonRow } from '../storage/person.row.ts';
import { ReturnFileRow } from '../storage/return-file.row.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { factLoaders } from './fact-loaders.ts';
import { createRecordLoaders } from './record-loaders.ts';
import { yearLoaders } from './year-loaders.ts';

/** One statement each, however many cases a request asks about. */
export const createLoaders = (db: DataSource) => ({
  file: rowByKey(db, { row: ReturnFileRow, key: 'caseId' }),
  person: rowByKey(db, { row: PersonRow, key: 'caseId' }),
  parties: rowsByKey(db, { row: CasePartyRow, key: 'caseId', orderBy: 't.admitted_at, t.id' }),
  returns: rowsByKey(db, {
    row: VoluntaryReturnRow,
    key: 'caseId',
    where: 't.superseded_at IS NULL',
    orderBy: 't.offered_on, t.id',
  }),
  facts: factLoaders(db),
  ofYear: yearLoaders(db),
  reliedOn: reliedOnLoaders(db),
  ...createRecordLoaders(db),
});

export type Loaders = ReturnType<typeof createLoaders>;
