import type { Day } from '../../../shared/day.ts';
import type { Story } from '../story.ts';
import type { CourseOfDays } from './course-of-days.ts';
import type { Person } from './people.ts';

/** A person of the published years with her days, in the story that is being told of her. */
export interface Telling {
  readonly story: Story;
  readonly person: Person;
  readonly days: CourseOfDays;
  /** How many days before the end of the story a day lies. */
  readonly ago: (on: Day) => number;
}
