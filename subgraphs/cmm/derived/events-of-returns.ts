import type { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { type CaseEvent, event } from './case-event.ts';
import type { ToldFacts } from './facts.ts';
import type { ReturnFact } from './return-facts.ts';

const of = (kind: CaseEventKind, record: string, on: Day | null) =>
  event('RETURNS', 'RETURN_AGENCY', kind, record, on);

/** What the Return Agency tells of the course of a return: never where it leads, nor how she fares. */
export const eventsOfReturns = ({ returns }: ToldFacts): CaseEvent[] => [
  ...(returns?.returns ?? []).flatMap(ofReturn),
  ...(returns?.risks ?? []).flatMap(({ id, assessedOn }) => of('RETURN_RISK_ASSESSED', id, assessedOn)),
  ...(returns?.plans ?? []).flatMap(({ id, drawnUpOn }) => of('RETURN_PLANNED', id, drawnUpOn)),
  ...(returns?.tracing ?? []).flatMap(({ id, begunOn, reunitedOn }) => [
    ...of('FAMILY_TRACING_BEGUN', id, begunOn),
    ...of('FAMILY_REUNITED', id, reunitedOn),
  ]),
  ...(returns?.supports ?? []).flatMap(({ id, grantedOn }) => of('REINTEGRATION_GRANTED', id, grantedOn)),
  ...(returns?.followUps ?? []).flatMap(({ id, heldOn }) => of('FOLLOWED_UP', id, heldOn)),
];

const ofReturn = (one: ReturnFact): CaseEvent[] =>
  (
    [
      ['RETURN_OFFERED', one.offeredOn],
      ['RETURN_ACCEPTED', one.acceptedOn],
      ['RETURN_DECLINED', one.declinedOn],
      ['RETURN_WITHDRAWN', one.withdrawnOn],
      ['DEPARTED', one.departedOn],
      ['ARRIVED', one.arrivedOn],
      ['RETURN_COMPLETED', one.completedOn],
    ] as const
  ).flatMap(([kind, on]) => of(kind, one.id, on));
