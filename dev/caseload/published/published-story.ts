import { type Day, daysBetween } from '../../../shared/day.ts';
import { competentAuthority } from '../../../shared/law/competent-authority.ts';
import { withDisRecords } from '../dis-records.ts';
import { Story } from '../story.ts';
import { assistance } from './assistance.ts';
import type { Cells } from './cells.ts';
import { courseOfDays } from './course-of-days.ts';
import { justice } from './justice.ts';
import { type Person, people } from './people.ts';
import type { Telling } from './telling.ts';
import { voluntaryReturn } from './voluntary-return.ts';

/** The story of a person of the published years, told from the day on which the case was closed. */
function publishedStory(person: Person): Story {
  const { cell, met, openedOn, identifiedOn, citizenship, givenName } = person;
  const days = courseOfDays(person);
  const { closedOn } = days;
  const ago = (on: Day) => daysBetween(on, closedOn);
  const story = new Story(`published-${person.name}`, closedOn, {
    person: {
      givenName,
      age: person.age + ago(identifiedOn) / 365.25,
      gender: cell.gender,
      citizenship,
      citizenshipGroup: cell.citizenship,
    },
    openedAgo: ago(openedOn),
    channel: met.channel,
    referredBy: met.by,
    organisation: met.organisation,
  });
  if (met.by !== 'CMM' && met.by !== 'DIS') story.party('CMM', met.by, ago(openedOn), met.organisation);
  const telling = { story, person, days, ago };
  stays(telling);
  const { authority } = competentAuthority(
    { citizenship: cell.citizenship, stay: cell.stay, onTrial: cell.onTrial ?? false },
    identifiedOn,
  );
  story.decided(authority, 'IDENTIFIED', ago(identifiedOn), [cell.form]);
  if (days.period && cell.stay !== 'LAWFUL') story.reflection(ago(days.period.startsOn));
  voluntaryReturn(telling);
  const extended = days.period?.extended;
  if (extended) story.extended(ago(extended.on), extended.ground, -ago(extended.until));
  justice(telling);
  assistance(telling, authority);
  withDisRecords(story, closedOn, (dis) => {
    const { permit, leftOn } = days;
    if (permit) {
      const [from, to] = [ago(permit.from), ago(permit.to)];
      dis.appliedForPermit('PROCEEDINGS', 'POLICE', from + 15).permit(from, to);
      dis.setAside(from, 'RESIDENCE_PERMIT').permitEnds(to, to);
    }
    // an application for asylum set the deadline aside until it was refused; that of a prepared return is told with it
    if (days.asylumDecidedOn) {
      const decided = ago(days.asylumDecidedOn);
      if (leftOn) dis.standsAgain(decided);
      else dis.allocated(decided - 5).plan(decided - 15, decided - 20);
    }
    if (leftOn && !days.return) dis.departed(leftOn);
  });
  return story.closed(0);
}

function stays({ story, person: { cell, openedOn }, days, ago }: Telling): void {
  const { permit, leftOn, asylumDecidedOn } = days;
  if (asylumDecidedOn) {
    const decided = ago(asylumDecidedOn);
    story.stay('ASYLUM_SEEKER', ago(openedOn) + 10, decided);
    if (leftOn) story.stay('NO_LAWFUL_STAY', decided - 1, ago(leftOn));
    else story.stay('LAWFUL', decided - 1);
  } else if (cell.stay === 'NO_LAWFUL_STAY' && leftOn) {
    story.stay('NO_LAWFUL_STAY', ago(openedOn), permit ? ago(permit.from) + 1 : ago(leftOn));
    if (permit) story.stay('LAWFUL', ago(permit.from), ago(permit.to));
  } else if (cell.citizenship === 'NON_EU') story.stay('LAWFUL', ago(openedOn));
}

/** Everybody whom the published figures count, and the one of 2017. Larger cells, or other years, tell of more. */
export const publishedStories = (of?: Cells): Story[] => people(of).map(publishedStory);
