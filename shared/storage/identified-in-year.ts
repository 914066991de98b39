import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Day } from '../day.ts';
import type { AgeGroup, Authority, CitizenshipGroup, ExploitationForm, Gender } from '../vocabulary.ts';
import { inYear, rowsByYear } from './year-figures.ts';

/** A positive decision in force, taken in the year, with what was found at it. */
export interface IdentifiedRow {
  readonly year: number;
  readonly id: string;
  readonly caseId: string;
  readonly authority: Authority;
  readonly decidedOn: Day;
  readonly firstRecordedAt: Date;
  /** The main form: the first that was named. */
  readonly form: ExploitationForm | null;
  readonly gender: Gender;
  readonly ageGroup: AgeGroup;
  readonly citizenshipGroup: CitizenshipGroup;
}

const IDENTIFIED = `SELECT y.year, d.id, d.case_id AS "caseId", d.authority, d.decided_on AS "decidedOn", d.first_recorded_at AS "firstRecordedAt", d.forms[1] AS form,
    d.gender, d.age_group AS "ageGroup", d.citizenship_group AS "citizenshipGroup"
  FROM years y JOIN identification_decision d
    ON d.superseded_at IS NULL AND d.outcome = 'IDENTIFIED' AND ${inYear('d.decided_on')}`;

/** The positive decisions of a room in a year: the table is the same in each of the three that decide. */
export const identifiedInYear = (db: DataSource): DataLoader<number, IdentifiedRow[]> =>
  rowsByYear<IdentifiedRow>(db, IDENTIFIED);
