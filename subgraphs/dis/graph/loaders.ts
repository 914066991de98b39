import type { DataSource, EntityTarget } from 'typeorm';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import { reliedOnLoaders } from '../../../shared/storage/relied-on-of-record.ts';
import { rowByKey, rowsByKey } from '../../../shared/storage/rows-of.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import { AsylumScreeningRow } from '../storage/asylum-screening.row.ts';
import { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import { IntegrationMeasureRow } from '../storage/integration-measure.row.ts';
import { IntegrationPlanRow } from '../storage/integration-plan.row.ts';
import { MunicipalityAllocationRow } from '../storage/municipality-allocation.row.ts';
import { PermitApplicationRow } from '../storage/permit-application.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';
import { factLoaders } from './fact-loaders.ts';
import { yearLoaders } from './year-loaders.ts';

const inForce = 't.superseded_at IS NULL';

/** The versions in force of one kind of record, by case. */
const ofCase = <Row extends LegalFactRow>(db: DataSource, row: EntityTarget<Row>, orderBy: string) =>
  rowsByKey(db, { row, key: 'caseId', where: inForce, orderBy: `t.${orderBy}, t.id` });

/** All versions of a record, the first one first. */
const versionsOf = <Row extends LegalFactRow>(db: DataSource, row: EntityTarget<Row>) =>
  rowsByKey(db, { row, key: 'id', orderBy: 't.version' });

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
    orderBy: 't.decided_on, t.first_recorded_at, t.id',
  }),
  periods: rowsByKey(db, {
    row: ReflectionPeriodRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.starts_on, t.id',
  }),
  periodVersions: rowsByKey(db, { row: ReflectionPeriodRow, key: 'id', orderBy: 't.version' }),
  reliedOn: reliedOnLoaders(db),
  asylumApplications: ofCase(db, AsylumApplicationRow, 'lodged_on'),
  asylumVersions: versionsOf(db, AsylumApplicationRow),
  asylumScreenings: ofCase(db, AsylumScreeningRow, 'screened_on'),
  assessmentRequests: ofCase(db, AssessmentRequestRow, 'requested_on'),
  reflectionOffers: ofCase(db, ReflectionOfferRow, 'recorded_at'),
  deadlines: ofCase(db, DepartureDeadlineRow, 'set_on'),
  deadlineVersions: versionsOf(db, DepartureDeadlineRow),
  permits: ofCase(db, ResidencePermitRow, 'valid_from'),
  permitVersions: versionsOf(db, ResidencePermitRow),
  permitVersion: rowByKey(db, { row: ResidencePermitRow, key: 'factId' }),
  permitOnApplication: rowByKey(db, { row: ResidencePermitRow, key: 'applicationFactId', where: inForce }),
  permitApplications: ofCase(db, PermitApplicationRow, 'received_on'),
  permitApplicationVersion: rowByKey(db, { row: PermitApplicationRow, key: 'factId' }),
  workPermits: ofCase(db, WorkPermitRow, 'received_on'),
  allocations: ofCase(db, MunicipalityAllocationRow, 'allocated_on'),
  facts: factLoaders(db),
  ofYear: yearLoaders(db),
  plans: rowsByKey(db, { row: IntegrationPlanRow, key: 'caseId', orderBy: 't.offered_on, t.id' }),
  measures: rowsByKey(db, { row: IntegrationMeasureRow, key: 'planId', orderBy: 't.starts_on, t.id' }),
});

export type Loaders = ReturnType<typeof createLoaders>;
