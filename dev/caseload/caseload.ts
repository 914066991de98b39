import type { Day } from '../../shared/day.ts';
import { partners } from './published/countries.ts';
import { publishedStories } from './published/published-story.ts';
import { rareStories } from './rare-stories.ts';
import type { CaseloadRows } from './rows.ts';
import { stories } from './stories.ts';
import type { Story } from './story.ts';

/** The cases of today, dated from the day of seeding. */
export const storiesOfToday = (today: Day): Story[] => [...stories(today), ...rareStories(today)];

/** The whole sample caseload: the cases of today, and those of the years of which figures are published. */
export const caseload = (today: Day): CaseloadRows[] => [
  ...[...storiesOfToday(today), ...publishedStories()].map(({ rows }) => rows),
  partners(),
];
