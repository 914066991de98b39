import type { DataSource } from 'typeorm';
import { type Counted, inYear, yearFigures } from '../../../shared/storage/year-figures.ts';
import { isOfWithdrawnReturn } from '../storage/withdrawn-return.ts';

/** Returns that took the step in the year. */
const step = (day: string): Counted => ({
  from: 'voluntary_return t',
  where: `t.superseded_at IS NULL AND ${inYear(day)}`,
});

/** By the day of the grant: what was granted for a return that was withdrawn since is given to nobody. */
const granted = `t.superseded_at IS NULL AND ${inYear('t.granted_on')} AND NOT ${isOfWithdrawnReturn('t')}`;

/** What the Return Agency counts of a year. */
export const yearLoaders = (db: DataSource) => ({
  figures: yearFigures(db, {
    offered: step('t.offered_on'),
    accepted: step('t.accepted_on'),
    declined: step('t.declined_on'),
    withdrawn: step('t.withdrawn_on'),
    departed: step('t.departed_on'),
    arrived: step('t.arrived_on'),
    completed: step('t.completed_on'),
    reintegration: { from: 'reintegration_support t', where: granted, by: 't.form' },
    activities: {
      from: 'reintegration_support t JOIN reintegration_measure m ON m.support_id = t.id AND m.superseded_at IS NULL',
      where: granted,
      by: 'm.activity',
    },
  }),
});
