import type { DataSource } from 'typeorm';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { rowByKey, rowsByKey } from '../../../shared/storage/rows-of.ts';
import { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';

const inForce = 't.superseded_at IS NULL';

/** One statement each, however many cases a request asks about. */
export const createLoaders = (db: DataSource) => ({
  file: rowByKey(db, { row: ImmigrationFileRow, key: 'caseId' }),
  person: rowByKey(db, { row: PersonRow, key: 'caseId' }),
  parties: rowsByKey(db, { row: CasePartyRow, key: 'caseId', orderBy: 't.admitted_at, t.id' }),
  residenceStatuses: rowsByKey(db, {
    row: ResidenceStatusRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.valid_from, t.id',
  }),
  decisions: rowsByKey(db, {
    row: IdentificationDecisionRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.decided_on, t.id',
  }),
  periods: rowsByKey(db, {
    row: ReflectionPeriodRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.starts_on, t.id',
  }),
  periodVersions: rowsByKey(db, { row: ReflectionPeriodRow, key: 'id', orderBy: 't.version' }),
  periodVersionsOfCase: rowsByKey(db, {
    row: ReflectionPeriodRow,
    key: 'caseId',
    orderBy: 't.starts_on, t.id, t.version',
  }),
  reliedOn: rowsByKey(db, { row: ReliedOnFactRow, key: 'decisionFactId', orderBy: 't.room, t.id' }),
});

export type Loaders = ReturnType<typeof createLoaders>;
