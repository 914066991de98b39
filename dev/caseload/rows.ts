import type { CasePartyRow } from '../../shared/storage/case-party.row.ts';
import type { IdentificationDecisionRow } from '../../shared/storage/identification-decision.row.ts';
import type { NoticeRow } from '../../shared/storage/notice.row.ts';
import type { ReliedOnFactRow } from '../../shared/storage/relied-on-fact.row.ts';
import type { CaseRow } from '../../subgraphs/cmm/storage/case.row.ts';
import type { PersonRow as CmmPersonRow } from '../../subgraphs/cmm/storage/person.row.ts';
import type { ReferralRow } from '../../subgraphs/cmm/storage/referral.row.ts';
import type { ImmigrationFileRow } from '../../subgraphs/dis/storage/immigration-file.row.ts';
import type { PersonRow as DisPersonRow } from '../../subgraphs/dis/storage/person.row.ts';
import type { ReflectionPeriodRow } from '../../subgraphs/dis/storage/reflection-period.row.ts';
import type { ResidenceStatusRow } from '../../subgraphs/dis/storage/residence-status.row.ts';
import type { InvestigationRow } from '../../subgraphs/nec/storage/investigation.row.ts';
import type { InvestigationCaseRow } from '../../subgraphs/nec/storage/investigation-case.row.ts';
import type { JusticeFileRow } from '../../subgraphs/nec/storage/justice-file.row.ts';
import type { PersonRow as NecPersonRow } from '../../subgraphs/nec/storage/person.row.ts';
import type { PersonRow as ReturnsPersonRow } from '../../subgraphs/returns/storage/person.row.ts';
import type { ReturnFileRow } from '../../subgraphs/returns/storage/return-file.row.ts';
import type { VoluntaryReturnRow } from '../../subgraphs/returns/storage/voluntary-return.row.ts';
import { type CmmRecordRows, noCmmRecords } from './cmm-record-rows.ts';
import { type DisRecordRows, noDisRecords } from './dis-rows.ts';
import { type NecRecordRows, noNecRecords } from './nec-record-rows.ts';
import { noReturnsRecords, type ReturnsRecordRows } from './returns-record-rows.ts';

/** What one story leaves in the four rooms. */
export interface CaseloadRows {
  readonly cmm: {
    readonly cases: CaseRow[];
    readonly persons: CmmPersonRow[];
    readonly parties: CasePartyRow[];
    readonly notices: NoticeRow[];
    readonly referrals: ReferralRow[];
    readonly decisions: IdentificationDecisionRow[];
    readonly relied: ReliedOnFactRow[];
  } & CmmRecordRows;
  readonly dis: {
    readonly files: ImmigrationFileRow[];
    readonly persons: DisPersonRow[];
    readonly parties: CasePartyRow[];
    readonly notices: NoticeRow[];
    readonly statuses: ResidenceStatusRow[];
    readonly decisions: IdentificationDecisionRow[];
    readonly periods: ReflectionPeriodRow[];
    readonly relied: ReliedOnFactRow[];
  } & DisRecordRows;
  readonly nec: {
    readonly files: JusticeFileRow[];
    readonly persons: NecPersonRow[];
    readonly parties: CasePartyRow[];
    readonly notices: NoticeRow[];
    readonly investigations: InvestigationRow[];
    readonly links: InvestigationCaseRow[];
    readonly decisions: IdentificationDecisionRow[];
  } & NecRecordRows;
  readonly returns: {
    readonly files: ReturnFileRow[];
    readonly persons: ReturnsPersonRow[];
    readonly parties: CasePartyRow[];
    readonly notices: NoticeRow[];
    readonly returns: VoluntaryReturnRow[];
    readonly relied: ReliedOnFactRow[];
  } & ReturnsRecordRows;
}

export const noRows = (): CaseloadRows => ({
  cmm: {
    cases: [],
    persons: [],
    parties: [],
    notices: [],
    referrals: [],
    decisions: [],
    relied: [],
    ...noCmmRecords(),
  },
  dis: {
    files: [],
    persons: [],
    parties: [],
    notices: [],
    statuses: [],
    decisions: [],
    periods: [],
    relied: [],
    ...noDisRecords(),
  },
  nec: {
    files: [],
    persons: [],
    parties: [],
    notices: [],
    investigations: [],
    links: [],
    decisions: [],
    ...noNecRecords(),
  },
  returns: {
    files: [],
    persons: [],
    parties: [],
    notices: [],
    returns: [],
    relied: [],
    ...noReturnsRecords(),
  },
});
