import type { Day } from '../../shared/day.ts';
import { childrenStories } from './children-stories.ts';
import { withNotices } from './notices.ts';
import { partners } from './published/countries.ts';
import { publishedStories } from './published/published-story.ts';
import { rareStories } from './rare-stories.ts';
import type { CaseloadRows } from './rows.ts';
import { stayStories } from './stay-stories.ts';
import { stories } from './stories.ts';
import type { Story } from './story.ts';
import { trialStories } from './trial-stories.ts';
import { withWaiting } from './waiting.ts';

/** The cases of today, dated from the day of seeding. */
export const storiesOfToday = (today: Day): Story[] =>
  [stories, rareStories, childrenStories, trialStories, stayStories].flatMap((tell) =>
    tell(today).map(withWaiting).map(withNotices),
  );

/** The whole sample caseload: the cases of today, and those of the years of which figures are published. */
export const caseload = (today: Day): CaseloadRows[] => [
  ...[...storiesOfToday(today), ...publishedStories().map(withNotices)].map(({ rows }) => rows),
  partners(),
];
