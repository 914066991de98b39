import type { DataSource } from 'typeorm';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { rowsByKey, versionsOfCase } from '../../../shared/storage/rows-of.ts';
import { AwardRow } from '../storage/award.row.ts';
import { ChargeRow } from '../storage/charge.row.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { DetentionRow } from '../storage/detention.row.ts';
import { DetentionPeriodRow } from '../storage/detention-period.row.ts';
import { HearingRow } from '../storage/hearing.row.ts';
import { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { LegalAssistanceRow } from '../storage/legal-assistance.row.ts';
import { NonPunishmentAssessmentRow } from '../storage/non-punishment-assessment.row.ts';
import { WitnessContactRow } from '../storage/witness-contact.row.ts';
import { WitnessParticipationRow } from '../storage/witness-participation.row.ts';

/** What this room tells of cases for derived fields: one statement a group, and none for a group that is told to nobody. */
export const factLoaders = (db: DataSource) => ({
  decisions: versionsOfCase(db, IdentificationDecisionRow),
  links: versionsOfCase(db, InvestigationCaseRow),
  detentions: versionsOfCase(db, DetentionRow),
  detentionPeriods: rowsByKey(db, {
    row: DetentionPeriodRow,
    key: 'caseId',
    orderBy: 't.starts_at, t.id, t.version',
  }),
  courtCases: versionsOfCase(db, CourtCaseRow),
  hearingsHeld: rowsByKey(db, {
    row: HearingRow,
    key: 'caseId',
    where: `t.status = 'HELD'`,
    orderBy: 't.begins_at, t.id',
  }),
  legalAssistance: versionsOfCase(db, LegalAssistanceRow),
  awards: versionsOfCase(db, AwardRow),
  charges: versionsOfCase(db, ChargeRow),
  chargeAssessments: versionsOfCase(db, NonPunishmentAssessmentRow),
  testimony: versionsOfCase(db, WitnessParticipationRow),
  witnessContacts: versionsOfCase(db, WitnessContactRow),
});
