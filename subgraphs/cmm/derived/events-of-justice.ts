import type { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import { type Day, dayOf } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { type CaseEvent, decided, event } from './case-event.ts';
import type { ToldFacts } from './facts.ts';

const of = (kind: CaseEventKind, by: Authority, record: string, on: Day | null) =>
  event('NEC', by, kind, record, on);

/** What police, prosecution and courts tell of the course of a case. Never hearings, nor whether she testifies. */
export const eventsOfJustice = ({ justice }: ToldFacts): CaseEvent[] => [
  ...decided('NEC', justice?.decisions),
  ...(justice?.investigations ?? []).flatMap(({ id, linkedOn, unlinkedOn, closedOn }) => [
    ...of('INVESTIGATION_LINKED', 'POLICE', id, linkedOn),
    // how it ended after it was no longer hers is another case's story
    ...(unlinkedOn !== null && closedOn !== null && unlinkedOn < closedOn
      ? []
      : of('INVESTIGATION_CLOSED', 'POLICE', id, closedOn)),
  ]),
  ...(justice?.detentions ?? []).flatMap(({ id, beganAt, releasedAt }) => [
    ...of('DETAINED', 'POLICE', id, dayOf(new Date(beganAt))),
    ...of('RELEASED', 'POLICE', id, releasedAt && dayOf(new Date(releasedAt))),
  ]),
  ...(justice?.charges ?? []).flatMap(({ id, chargedOn, chargedBy, droppedOn, droppedBy }) => [
    ...of('CHARGED', chargedBy, id, chargedOn),
    ...of('CHARGE_DROPPED', droppedBy ?? chargedBy, id, droppedOn),
  ]),
  ...(justice?.courtCases ?? []).flatMap(({ id, openedOn, closedOn }) => [
    ...of('COURT_CASE_OPENED', 'COURT', id, openedOn),
    ...of('COURT_CASE_CLOSED', 'COURT', id, closedOn),
  ]),
  ...(justice?.awards ?? []).flatMap(({ id, awardedBy, awardedOn }) =>
    of('AWARDED', awardedBy, id, awardedOn),
  ),
];
