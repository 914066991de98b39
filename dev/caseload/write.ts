import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import { CasePartyRow } from '../../shared/storage/case-party.row.ts';
import { IdentificationDecisionRow } from '../../shared/storage/identification-decision.row.ts';
import { NoticeRow } from '../../shared/storage/notice.row.ts';
import { ReliedOnFactRow } from '../../shared/storage/relied-on-fact.row.ts';
import { CaseRow } from '../../subgraphs/cmm/storage/case.row.ts';
import { PersonRow as CmmPersonRow } from '../../subgraphs/cmm/storage/person.row.ts';
import { ReferralRow } from '../../subgraphs/cmm/storage/referral.row.ts';
import { ImmigrationFileRow } from '../../subgraphs/dis/storage/immigration-file.row.ts';
import { PersonRow as DisPersonRow } from '../../subgraphs/dis/storage/person.row.ts';
import { ReflectionPeriodRow } from '../../subgraphs/dis/storage/reflection-period.row.ts';
import { ResidenceStatusRow } from '../../subgraphs/dis/storage/residence-status.row.ts';
import { InvestigationRow } from '../../subgraphs/nec/storage/investigation.row.ts';
import { InvestigationCaseRow } from '../../subgraphs/nec/storage/investigation-case.row.ts';
import { JusticeFileRow } from '../../subgraphs/nec/storage/justice-file.row.ts';
import { PersonRow as NecPersonRow } from '../../subgraphs/nec/storage/person.row.ts';
import { PersonRow as ReturnsPersonRow } from '../../subgraphs/returns/storage/person.row.ts';
import { ReturnFileRow } from '../../subgraphs/returns/storage/return-file.row.ts';
import { VoluntaryReturnRow } from '../../subgraphs/returns/storage/voluntary-return.row.ts';
import { type CmmRecordRows, cmmRecordTables } from './cmm-record-rows.ts';
import { writeDisRecords } from './dis-rows.ts';
import { necRecordWrites } from './nec-record-rows.ts';
import { returnsRecordWrites } from './returns-record-rows.ts';
import { type CaseloadRows, noRows } from './rows.ts';

type RoomRows<Room extends keyof CaseloadRows> = CaseloadRows[Room];
type Write = readonly (readonly [row: new () => ObjectLiteral, rows: readonly ObjectLiteral[]])[];

const writes: { readonly [Room in keyof CaseloadRows]: (rows: RoomRows<Room>) => Write } = {
  cmm: (rows) => [
    [CaseRow, rows.cases],
    [CmmPersonRow, rows.persons],
    [CasePartyRow, rows.parties],
    [NoticeRow, rows.notices],
    [ReferralRow, rows.referrals],
    [IdentificationDecisionRow, rows.decisions],
    [ReliedOnFactRow, rows.relied],
    ...Object.entries(cmmRecordTables).map(
      ([table, row]) => [row, rows[table as keyof CmmRecordRows]] as const,
    ),
  ],
  dis: (rows) => [
    [ImmigrationFileRow, rows.files],
    [DisPersonRow, rows.persons],
    [CasePartyRow, rows.parties],
    [NoticeRow, rows.notices],
    [ResidenceStatusRow, rows.statuses],
    [IdentificationDecisionRow, rows.decisions],
    [ReflectionPeriodRow, rows.periods],
    [ReliedOnFactRow, rows.relied],
    ...writeDisRecords(rows),
  ],
  nec: (rows) => [
    [JusticeFileRow, rows.files],
    [NecPersonRow, rows.persons],
    [CasePartyRow, rows.parties],
    [NoticeRow, rows.notices],
    [InvestigationRow, rows.investigations],
    [InvestigationCaseRow, rows.links],
    [IdentificationDecisionRow, rows.decisions],
    ...necRecordWrites(rows),
  ],
  returns: (rows) => [
    [ReturnFileRow, rows.files],
    [ReturnsPersonRow, rows.persons],
    [CasePartyRow, rows.parties],
    [NoticeRow, rows.notices],
    [VoluntaryReturnRow, rows.returns],
    [ReliedOnFactRow, rows.relied],
    ...returnsRecordWrites(rows),
  ],
};

/** One file of each room says whether it has a caseload already. */
const fileOf = {
  cmm: CaseRow,
  dis: ImmigrationFileRow,
  nec: JusticeFileRow,
  returns: ReturnFileRow,
} as const;

/** PostgreSQL takes 65,535 values in one statement, and the widest row has some thirty. */
const ROWS_A_STATEMENT = 1000;

/** The rows of many stories, table by table. */
const gathered = <Rows extends object>(all: readonly Rows[]): Rows =>
  Object.fromEntries(
    Object.keys(all[0] ?? {}).map((table) => [table, all.flatMap((rows) => rows[table as keyof Rows])]),
  ) as Rows;

/** Writes one room's part of the caseload, all of it or none. False: the room has a caseload already. */
export const writeRoom = <Room extends keyof CaseloadRows>(
  db: DataSource,
  room: Room,
  all: readonly CaseloadRows[],
): Promise<boolean> =>
  db.transaction(async (tx: EntityManager) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('caseload', 2))`);
    if (await tx.exists(fileOf[room])) return false;
    for (const [row, values] of writes[room](gathered([noRows(), ...all].map((rows) => rows[room])))) {
      for (let at = 0; at < values.length; at += ROWS_A_STATEMENT)
        await tx.insert(row, values.slice(at, at + ROWS_A_STATEMENT));
    }
    return true;
  });
