import type { DataSource } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { identifiedInYear } from '../../../shared/storage/identified-in-year.ts';
import { inYear, yearFigures } from '../../../shared/storage/year-figures.ts';

/** Help given: a measure of support that has begun, or a place in which she has lived. */
const ASSISTED = `SELECT case_id AS "caseId" FROM support_measure WHERE case_id = ANY($1) AND started_on <= $2
  UNION SELECT case_id FROM placement WHERE case_id = ANY($1) AND superseded_at IS NULL AND starts_on <= $2`;

const MERGERS = `SELECT id, merged_into_id AS "intoId" FROM nrm_case WHERE merged_into_id IS NOT NULL`;

/** What CMM counts of a year, and what the totals of persons need of it. */
export const yearLoaders = (db: DataSource) => {
  let mergers: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    identified: identifiedInYear(db),
    /** Every case that was merged, and into which. */
    mergers: (): Promise<ReadonlyMap<string, string>> => {
      mergers ??= db
        .query(MERGERS)
        .then(
          (rows: { id: string; intoId: string }[]) => new Map(rows.map(({ id, intoId }) => [id, intoId])),
        );
      return mergers;
    },
    /** Those of these cases in which help was given by the day. */
    assisted: async (caseIds: readonly string[], by: Day): Promise<ReadonlySet<string>> => {
      const rows: { caseId: string }[] = await db.query(ASSISTED, [caseIds, by]);
      return new Set(rows.map(({ caseId }) => caseId));
    },
    figures: yearFigures(db, {
      referrals: {
        from: 'referral t',
        where: `t.superseded_at IS NULL AND ${inYear('t.referred_on')}`,
        by: 't.channel',
      },
      recoveryPeriods: {
        from: 'recovery_period t',
        where: `t.superseded_at IS NULL AND ${inYear('t.starts_on')}`,
      },
      childrenRepresented: {
        from: 'child_representative t',
        where: `t.superseded_at IS NULL AND ${inYear('t.appointed_on')}`,
        each: 'DISTINCT t.case_id',
      },
    }),
  };
};
