import { addDays, dayOf, startOfDay } from '../../shared/day.ts';
import type { NoticeRow } from '../../shared/storage/notice.row.ts';
import { personas, subjectOf } from '../personas.ts';
import { type Told, toldByCmm, toldByDis, toldByNec, toldByReturns } from './notices-told.ts';
import { sampleId } from './sample-id.ts';
import type { Story } from './story.ts';

/** Within so many days an official has usually looked; */
const USUALLY = 3;
/** what is the latest for its addressee may wait longer, so that lists of what nobody has looked at have something to show. */
const AT_MOST = 30;

/** Adds to a story that is told to its end what each room let other bodies know. */
export function withNotices(story: Story): Story {
  const { cmm, dis, nec, returns } = story.rows;
  const rooms = [
    ['CMM', cmm, toldByCmm(story.rows)],
    ['DIS', dis, toldByDis(story.rows)],
    ['NEC', nec, toldByNec(story.rows)],
    ['RETURNS', returns, toldByReturns(story.rows)],
  ] as const;
  for (const [room, { notices, parties }, told] of rooms) {
    for (const { kind, at: issuedAt, addressees } of inOrder(told)) {
      const admitted = parties.filter(
        ({ admittedAt, endedAt }) => admittedAt <= issuedAt && (endedAt === null || issuedAt <= endedAt),
      );
      for (const addressee of addressees(admitted)) {
        const id = sampleId(`${story.name} notice ${room} ${notices.length + 1}`);
        const waiting = { acknowledgedAt: null, acknowledgedBy: null };
        notices.push({ id, kind, caseId: story.caseId, ...addressee, issuedAt, ...waiting });
      }
    }
    for (const notice of notices) acknowledge(story, notice, notices);
  }
  return story;
}

const inOrder = (told: readonly Told[]): Told[] =>
  told.toSorted((one, other) => one.at.getTime() - other.at.getTime());

/** In due course; at the latest with the next that it is told, or with the end of the case. What no persona is told waits. */
function acknowledge(story: Story, notice: NoticeRow, notices: readonly NoticeRow[]): void {
  const { recipient, organisation, issuedAt } = notice;
  const by = personas.find((one) => one.authority === recipient && one.organisation === organisation);
  if (!by) return;
  const next = notices.find(
    (later) =>
      later.recipient === recipient && later.organisation === organisation && later.issuedAt > issuedAt,
  );
  const closedOn = story.rows.cmm.cases[0]?.closedOn ?? null;
  if (!next && !closedOn && story.day(AT_MOST) <= dayOf(issuedAt)) return;
  const soon = startOfDay(addDays(dayOf(issuedAt), USUALLY));
  const ends = [soon, next?.issuedAt, closedOn && startOfDay(closedOn)].flatMap((end) => end || []);
  const earliest = Math.min(...ends.map((end) => end.getTime()));
  notice.acknowledgedAt = new Date(Math.max(earliest, issuedAt.getTime()));
  notice.acknowledgedBy = subjectOf(by.name);
}
