import type { DataSource } from 'typeorm';
import { identifiedInYear } from '../../../shared/storage/identified-in-year.ts';
import { inYear, inYearOfCopenhagen, yearFigures } from '../../../shared/storage/year-figures.ts';

/** A version that runs longer than the one before: a correction keeps the ground of the extension, and extends nothing. */
const extensions = {
  from: 'reflection_period t LEFT JOIN reflection_period b ON b.id = t.id AND b.version = t.version - 1',
  where: `t.ground IS NOT NULL AND coalesce(t.ends_on > b.ends_on, true) AND ${inYearOfCopenhagen('t.recorded_at')}`,
};

const granted = `t.superseded_at IS NULL AND t.outcome = 'GRANTED' AND ${inYear('t.decided_on')}`;

/** What DIS and SIRI count of a year, and whom they identified in it. */
export const yearLoaders = (db: DataSource) => ({
  identified: identifiedInYear(db),
  figures: yearFigures(db, {
    reflectionPeriodsGranted: {
      from: 'reflection_period t',
      where: `t.superseded_at IS NULL AND ${inYear('t.starts_on')}`,
    },
    reflectionPeriodsExtended: { ...extensions, each: 'DISTINCT t.id' },
    extensionsByGround: { ...extensions, by: 't.ground' },
    reflectionOffersDeclined: {
      from: 'reflection_offer t',
      where: `t.superseded_at IS NULL AND t.state = 'DECLINED' AND ${inYear('t.declined_on')}`,
    },
    permitsGranted: {
      from: 'permit_application t',
      where: `t.renews_fact_id IS NULL AND ${granted}`,
      by: 't.kind',
    },
    permitsRenewed: {
      from: 'permit_application t',
      where: `t.renews_fact_id IS NOT NULL AND ${granted}`,
      by: 't.kind',
    },
    permitsRevoked: {
      from: 'residence_permit t',
      where: `t.superseded_at IS NULL AND ${inYear('t.revoked_on')}`,
      by: 't.kind',
    },
    workPermitsGranted: { from: 'work_permit t', where: granted },
    asylumApplications: {
      from: 'asylum_application t',
      where: `t.superseded_at IS NULL AND ${inYear('t.lodged_on')}`,
    },
    asylumOutcomes: {
      from: 'asylum_application t',
      where: `t.superseded_at IS NULL AND ${inYear('t.decided_on')}`,
      by: 't.outcome',
    },
  }),
});
