import type { DataSource } from 'typeorm';
import type { AwardKind } from '../../../shared/nec-vocabulary.ts';
import { identifiedInYear } from '../../../shared/storage/identified-in-year.ts';
import { inYear, inYearOfCopenhagen, rowsByYear, yearFigures } from '../../../shared/storage/year-figures.ts';

interface AwardedRow {
  readonly year: number;
  readonly kind: AwardKind;
  readonly amount: string;
  readonly currency: string;
}

/** Amounts of different currencies stand apart. */
const AWARDED = `SELECT y.year, t.kind, t.currency, sum(t.amount)::text AS amount
  FROM years y JOIN award t ON t.superseded_at IS NULL AND ${inYear('t.awarded_on')}
  GROUP BY y.year, t.kind, t.currency ORDER BY t.currency`;

/** What police, prosecution and courts count of a year, and whom the courts identified in it. */
export const yearLoaders = (db: DataSource) => ({
  identified: identifiedInYear(db),
  awarded: rowsByYear<AwardedRow>(db, AWARDED),
  figures: yearFigures(db, {
    investigationsOpened: {
      from: 'investigation t',
      where: `t.superseded_at IS NULL AND ${inYear('t.opened_on')}`,
    },
    investigationsClosed: {
      from: 'investigation t',
      where: `t.superseded_at IS NULL AND ${inYear('t.closed_on')}`,
    },
    detentions: {
      from: 'detention t',
      where: `t.superseded_at IS NULL AND ${inYearOfCopenhagen('t.began_at')}`,
    },
    detentionExtensions: {
      from: 'detention_period t',
      where: `t.superseded_at IS NULL AND t.ground IS NOT NULL AND ${inYearOfCopenhagen('t.starts_at')}`,
      by: 't.ground',
    },
    charges: { from: 'charge t', where: `t.superseded_at IS NULL AND ${inYear('t.charged_on')}` },
    nonPunishmentOutcomes: {
      from: 'non_punishment_assessment t',
      where: `t.superseded_at IS NULL AND ${inYear('t.assessed_on')}`,
      by: 't.outcome',
    },
    // one trial of several victims is a court case of each of them: by its number at its court it is one
    awardCases: {
      from: 'award t JOIN court_case c ON c.id = t.court_case_id AND c.superseded_at IS NULL',
      where: `t.superseded_at IS NULL AND ${inYear('t.awarded_on')}`,
      by: 't.kind',
      each: 'DISTINCT (c.court, c.number)',
    },
  }),
});
