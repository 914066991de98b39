import type { DataSource } from 'typeorm';
import { addDays, type Day, daysBetween } from '../../shared/day.ts';
import { CaseRow } from '../../subgraphs/cmm/storage/case.row.ts';
import { FULL_STORY, stories } from './stories.ts';

/** The day from which the days of a caseload that CMM keeps are counted, by the day on which one of its cases was opened; null where it is none of ours. */
export async function madeOn(cmm: DataSource, today: Day): Promise<Day | null> {
  const [toldToday] = stories(today).find(({ name }) => name === FULL_STORY)?.rows.cmm.cases ?? [];
  const kept = toldToday && (await cmm.manager.findOneBy(CaseRow, { id: toldToday.id }));
  return kept ? addDays(today, daysBetween(toldToday.openedOn, kept.openedOn)) : null;
}
