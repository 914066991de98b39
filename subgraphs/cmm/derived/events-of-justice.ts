import type { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import { type Day, dayOf } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { type CaseEvent, decided, event } from './case-event.ts';
import type { ToldFacts } from './facts.ts';
import type { JusticeFacts } from './justice-facts.ts';

const of = (kind: CaseEventKind, by: Authority, record: string, on: Day | null) =>
  event('NEC', by, kind, record, on);

/** What police, prosecution and courts tell of the course of a case. Never hearings, nor whether she testifies. */
export const eventsOfJustice = ({ justice }: ToldFacts): CaseEvent[] => [
  ...decided('NEC', justice?.decisions),
  ...(justice?.investigations ?? []).flatMap(({ id, linkedOn, unlinkedOn, closedOn }) => [
    ...of('INVESTIGATION_LINKED', 'POLICE', id, linkedOn),
    ...of('INVESTIGATION_UNLINKED', 'POLICE', id, unlinkedOn),
    // how it ended after it was no longer hers is another case's story
    ...(unlinkedOn !== null && closedOn !== null && unlinkedOn < closedOn
      ? []
      : of('INVESTIGATION_CLOSED', 'POLICE', id, closedOn)),
  ]),
  ...(justice?.detentions ?? []).flatMap(({ id, beganAt, releasedAt }) => [
    ...of('DETAINED', 'POLICE', id, dayOf(new Date(beganAt))),
    ...of('RELEASED', 'POLICE', id, releasedAt && dayOf(new Date(releasedAt))),
  ]),
  ...heldLonger(justice),
  ...(justice?.charges ?? []).flatMap(({ id, chargedOn, chargedBy, droppedOn, droppedBy }) => [
    ...of('CHARGED', chargedBy, id, chargedOn),
    ...of('CHARGE_DROPPED', droppedBy ?? chargedBy, id, droppedOn),
  ]),
  ...(justice?.chargeAssessments ?? []).flatMap(({ id, authority, assessedOn }) =>
    of('NON_PUNISHMENT_ASSESSED', authority, id, assessedOn),
  ),
  ...(justice?.courtCases ?? []).flatMap(({ id, openedOn, closedOn }) => [
    ...of('COURT_CASE_OPENED', 'COURT', id, openedOn),
    ...of('COURT_CASE_CLOSED', 'COURT', id, closedOn),
  ]),
  ...(justice?.legalAssistance ?? []).flatMap(({ id, requestedOn, grantedOn }) => [
    ...of('LEGAL_ASSISTANCE_REQUESTED', 'COURT', id, requestedOn),
    ...of('LEGAL_ASSISTANCE_GRANTED', 'COURT', id, grantedOn),
  ]),
  ...(justice?.awards ?? []).flatMap(({ id, awardedBy, awardedOn }) =>
    of('AWARDED', awardedBy, id, awardedOn),
  ),
];

/** The first hours have no ground of their own. Who was released before an extension began was not held longer by it. */
const heldLonger = (justice: JusticeFacts | null): CaseEvent[] =>
  (justice?.detentionPeriods ?? []).flatMap(({ id, detentionId, startsAt, ground }) => {
    const released = justice?.detentions?.find((detention) => detention.id === detentionId)?.releasedAt;
    const isHeld = ground !== null && !(released && released <= startsAt);
    return isHeld ? of('DETENTION_EXTENDED', 'POLICE', id, dayOf(new Date(startsAt))) : [];
  });
