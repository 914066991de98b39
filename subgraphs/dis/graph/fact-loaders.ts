import type { DataSource } from 'typeorm';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { versionsOfCase } from '../../../shared/storage/rows-of.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import { AsylumScreeningRow } from '../storage/asylum-screening.row.ts';
import { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { MunicipalityAllocationRow } from '../storage/municipality-allocation.row.ts';
import { PermitApplicationRow } from '../storage/permit-application.row.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';

/** What DIS tells of cases for derived fields: one statement a group, and none for a group that is told to nobody. */
export const factLoaders = (db: DataSource) => ({
  residence: versionsOfCase(db, ResidenceStatusRow),
  decisions: versionsOfCase(db, IdentificationDecisionRow),
  reflection: versionsOfCase(db, ReflectionPeriodRow),
  offers: versionsOfCase(db, ReflectionOfferRow),
  departures: versionsOfCase(db, DepartureDeadlineRow),
  asylum: versionsOfCase(db, AsylumApplicationRow),
  screenings: versionsOfCase(db, AsylumScreeningRow),
  assessmentRequests: versionsOfCase(db, AssessmentRequestRow),
  permits: versionsOfCase(db, ResidencePermitRow),
  permitApplications: versionsOfCase(db, PermitApplicationRow),
  workPermits: versionsOfCase(db, WorkPermitRow),
  allocations: versionsOfCase(db, MunicipalityAllocationRow),
});
