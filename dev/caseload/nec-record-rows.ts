import { AwardRow } from '../../subgraphs/nec/storage/award.row.ts';
import { ChargeRow } from '../../subgraphs/nec/storage/charge.row.ts';
import { CourtCaseRow } from '../../subgraphs/nec/storage/court-case.row.ts';
import { DetentionRow } from '../../subgraphs/nec/storage/detention.row.ts';
import { DetentionPeriodRow } from '../../subgraphs/nec/storage/detention-period.row.ts';
import { HearingRow } from '../../subgraphs/nec/storage/hearing.row.ts';
import { LegalAssistanceRow } from '../../subgraphs/nec/storage/legal-assistance.row.ts';
import { NonPunishmentAssessmentRow } from '../../subgraphs/nec/storage/non-punishment-assessment.row.ts';
import { OffenceRow } from '../../subgraphs/nec/storage/offence.row.ts';
import { SuspectRow } from '../../subgraphs/nec/storage/suspect.row.ts';
import { VictimStatusFindingRow } from '../../subgraphs/nec/storage/victim-status-finding.row.ts';
import { WitnessContactRow } from '../../subgraphs/nec/storage/witness-contact.row.ts';
import { WitnessParticipationRow } from '../../subgraphs/nec/storage/witness-participation.row.ts';

/** What one story leaves at police, prosecution and courts beside files, investigations and decisions. */
export interface NecRecordRows {
  readonly offences: OffenceRow[];
  readonly suspects: SuspectRow[];
  readonly participations: WitnessParticipationRow[];
  readonly witnessContacts: WitnessContactRow[];
  readonly detentions: DetentionRow[];
  readonly detentionPeriods: DetentionPeriodRow[];
  readonly courtCases: CourtCaseRow[];
  readonly hearings: HearingRow[];
  readonly findings: VictimStatusFindingRow[];
  readonly legalAssistance: LegalAssistanceRow[];
  readonly awards: AwardRow[];
  readonly charges: ChargeRow[];
  readonly assessments: NonPunishmentAssessmentRow[];
}

export const noNecRecords = (): NecRecordRows => ({
  offences: [],
  suspects: [],
  participations: [],
  witnessContacts: [],
  detentions: [],
  detentionPeriods: [],
  courtCases: [],
  hearings: [],
  findings: [],
  legalAssistance: [],
  awards: [],
  charges: [],
  assessments: [],
});

/** In the order in which they hang on each other. */
export const necRecordWrites = (rows: NecRecordRows) =>
  [
    [OffenceRow, rows.offences],
    [SuspectRow, rows.suspects],
    [WitnessParticipationRow, rows.participations],
    [WitnessContactRow, rows.witnessContacts],
    [DetentionRow, rows.detentions],
    [DetentionPeriodRow, rows.detentionPeriods],
    [CourtCaseRow, rows.courtCases],
    [HearingRow, rows.hearings],
    [VictimStatusFindingRow, rows.findings],
    [LegalAssistanceRow, rows.legalAssistance],
    [AwardRow, rows.awards],
    [ChargeRow, rows.charges],
    [NonPunishmentAssessmentRow, rows.assessments],
  ] as const;
