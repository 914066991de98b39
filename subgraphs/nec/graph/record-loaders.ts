import type { DataSource } from 'typeorm';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { rowByKey, rowsByKey } from '../../../shared/storage/rows-of.ts';
import { AwardRow } from '../storage/award.row.ts';
import { ChargeRow } from '../storage/charge.row.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { DetentionRow } from '../storage/detention.row.ts';
import { DetentionPeriodRow } from '../storage/detention-period.row.ts';
import { HearingRow } from '../storage/hearing.row.ts';
import { LegalAssistanceRow } from '../storage/legal-assistance.row.ts';
import { NonPunishmentAssessmentRow } from '../storage/non-punishment-assessment.row.ts';
import { OffenceRow } from '../storage/offence.row.ts';
import { SuspectRow } from '../storage/suspect.row.ts';
import { VictimStatusFindingRow } from '../storage/victim-status-finding.row.ts';
import { WitnessContactRow } from '../storage/witness-contact.row.ts';
import { WitnessParticipationRow } from '../storage/witness-participation.row.ts';

const inForce = 't.superseded_at IS NULL';

/** The records of a file, of an investigation, of a detention, of a court case and of a charge: one statement each. */
export const recordLoaders = (db: DataSource) => ({
  participation: rowByKey(db, { row: WitnessParticipationRow, key: 'caseId', where: inForce }),
  witnessContacts: rowsByKey(db, {
    row: WitnessContactRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.assigned_on, t.id',
  }),
  detentions: rowsByKey(db, {
    row: DetentionRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.began_at, t.id',
  }),
  courtCases: rowsByKey(db, {
    row: CourtCaseRow,
    key: 'caseId',
    where: inForce,
    orderBy: 't.opened_on, t.id',
  }),
  awards: rowsByKey(db, { row: AwardRow, key: 'caseId', where: inForce, orderBy: 't.awarded_on, t.id' }),
  charges: rowsByKey(db, { row: ChargeRow, key: 'caseId', where: inForce, orderBy: 't.charged_on, t.id' }),
  offences: rowsByKey(db, { row: OffenceRow, key: 'investigationId', orderBy: 't.committed_from, t.id' }),
  suspects: rowsByKey(db, { row: SuspectRow, key: 'investigationId', orderBy: 't.suspected_on, t.id' }),
  periodsOfDetention: rowsByKey(db, {
    row: DetentionPeriodRow,
    key: 'detentionId',
    where: inForce,
    orderBy: 't.ends_at, t.id',
  }),
  courtCase: rowByKey(db, { row: CourtCaseRow, key: 'id', where: inForce }),
  hearingsOfCourtCase: rowsByKey(db, { row: HearingRow, key: 'courtCaseId', orderBy: 't.begins_at, t.id' }),
  scheduledHearings: rowsByKey(db, {
    row: HearingRow,
    key: 'caseId',
    where: `t.status = 'SCHEDULED'`,
    orderBy: 't.begins_at, t.id',
  }),
  findingsOfCourtCase: rowsByKey(db, {
    row: VictimStatusFindingRow,
    key: 'courtCaseId',
    where: inForce,
    orderBy: 't.recorded_at, t.id',
  }),
  decision: rowByKey(db, { row: IdentificationDecisionRow, key: 'id', where: inForce }),
  assistanceOfCourtCase: rowByKey(db, { row: LegalAssistanceRow, key: 'courtCaseId', where: inForce }),
  charge: rowByKey(db, { row: ChargeRow, key: 'id', where: inForce }),
  assessmentsOfCharge: rowsByKey(db, {
    row: NonPunishmentAssessmentRow,
    key: 'chargeId',
    where: inForce,
    orderBy: 't.assessed_on, t.id',
  }),
});
