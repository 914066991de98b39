import type { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { type CaseEvent, decided, event } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { extensionsOf } from './clocks/period-clock.ts';
import { departedSince, lastDayHad, recoveriesOf } from './course-of-stay.ts';
import { inEveryCase, inEveryCaseShown } from './every-case.ts';
import type { ToldFacts } from './facts.ts';
import { requestsForAssessment } from './requests-for-assessment.ts';

const of = (kind: CaseEventKind, record: string, on: Day | null, by: Authority = 'CMM') =>
  event('CMM', by, kind, record, on);

/**
 * What CMM tells of the course of a case: that she is accommodated and supported, never where nor by what. What it decided
 * and did for her in cases that were merged into this one is of her course too; who interviewed and accompanied her there
 * is for those who are shown that case.
 */
export const eventsOfCmm = (facts: ToldFacts): CaseEvent[] => [
  ...ofCase(facts.cmm),
  ...assessed(facts),
  ...inEveryCaseShown(facts, ({ interviews }) => interviews).flatMap(({ id, heldOn, conductedBy }) =>
    of('INTERVIEW_HELD', id, heldOn, conductedBy ?? 'CMM'),
  ),
  ...assisted(facts),
  ...accommodated(facts.cmm.stays ?? []),
  ...ofChild(facts),
  ...recoveriesOf(facts).flatMap(({ latest, versions }) => [
    ...of('RECOVERY_GRANTED', latest.id, latest.startsOn),
    ...extensionsOf(versions).flatMap(({ decidedOn }, nth) =>
      of('RECOVERY_EXTENDED', `${latest.id}.${nth}`, decidedOn),
    ),
    ...of('RECOVERY_OVER', latest.id, lastDayHad(latest, departedSince(facts, latest.startsOn))),
  ]),
];

const ofCase = (cmm: CaseFacts): CaseEvent[] => [
  ...(cmm.referrals ?? []).flatMap(({ id, referredBy, referredOn }) =>
    of('REFERRED', id, referredOn, referredBy),
  ),
  ...(cmm.case ? of('CASE_OPENED', 'case', cmm.case.openedOn) : []),
  ...(cmm.case ? of('CASE_CLOSED', 'case', cmm.case.closedOn) : []),
  ...(cmm.closures ?? [])
    .filter(({ closedOn }) => closedOn !== cmm.case?.closedOn)
    .flatMap(({ id, closedOn }) => of('CASE_CLOSED', id, closedOn)),
  ...(cmm.closures ?? []).flatMap(({ id, reopenedOn }) => of('CASE_REOPENED', id, reopenedOn)),
  ...decided('CMM', [...(cmm.decisions ?? []), ...(cmm.decisionsBefore ?? [])]),
  ...(cmm.handOvers ?? []).flatMap(({ id, fromAuthority, handedOverOn }) =>
    of('HANDED_OVER', id, handedOverOn, fromAuthority),
  ),
];

const assessed = (facts: ToldFacts): CaseEvent[] =>
  requestsForAssessment(facts).flatMap(({ id, room, requestedBy, requestedOn, answeredOn, withdrawnOn }) => [
    ...event(room, requestedBy, 'ASSESSMENT_REQUESTED', id, requestedOn),
    ...of('ASSESSMENT_ANSWERED', id, answeredOn),
    ...event(room, requestedBy, 'ASSESSMENT_WITHDRAWN', id, withdrawnOn),
  ]);

const ELIGIBILITY = { ELIGIBLE: 'ASSISTANCE_ELIGIBLE', NOT_ELIGIBLE: 'ASSISTANCE_NOT_ELIGIBLE' } as const;

const assisted = (facts: ToldFacts): CaseEvent[] => [
  ...(facts.cmm.eligibilities ?? []).flatMap(({ id, authority, outcome, decidedOn }) =>
    of(ELIGIBILITY[outcome], id, decidedOn, authority),
  ),
  ...(facts.cmm.durations ?? []).flatMap(({ id, startsOn }) => of('ASSISTANCE_STARTED', id, startsOn)),
  // who it is is told to nobody: of one day there is one
  ...[
    ...new Set(inEveryCaseShown(facts, ({ contacts }) => contacts).map(({ assignedOn }) => assignedOn)),
  ].flatMap((on) => of('CONTACT_PERSON_ASSIGNED', 'contact', on)),
  ...inEveryCaseShown(facts, ({ supports }) => supports).flatMap(({ id, startedOn, endedOn }) => [
    ...of('SUPPORT_STARTED', id, startedOn),
    ...of('SUPPORT_ENDED', id, endedOn),
  ]),
];

const ofChild = (facts: ToldFacts): CaseEvent[] => [
  ...inEveryCase(facts, ({ representatives }) => representatives).flatMap(({ id, appointedOn, endedOn }) => [
    ...of('REPRESENTATIVE_APPOINTED', id, appointedOn),
    ...of('REPRESENTATION_ENDED', id, endedOn),
  ]),
  ...inEveryCase(facts, ({ bestInterests }) => bestInterests).flatMap(({ id, assessedOn }) =>
    of('BEST_INTERESTS_ASSESSED', id, assessedOn),
  ),
  ...inEveryCase(facts, ({ screenings }) => screenings).flatMap(({ screenedBy, screenedOn, recordedAt }) =>
    of('CHILD_SCREENED', recordedAt, screenedOn, screenedBy),
  ),
];

/** A move from one place to another is told to nobody: stays that follow each other are one. */
function accommodated(
  stays: readonly { readonly startsOn: Day; readonly endsOn: Day | null }[],
): CaseEvent[] {
  const lived = stays.filter(({ startsOn, endsOn }) => endsOn === null || startsOn < endsOn);
  const begins = lived.filter(
    ({ startsOn }) =>
      !lived.some(
        (other) => other.startsOn < startsOn && (other.endsOn === null || startsOn <= other.endsOn),
      ),
  );
  const ends = lived.flatMap(({ endsOn }) =>
    endsOn !== null &&
    !lived.some((other) => other.startsOn <= endsOn && (other.endsOn === null || endsOn < other.endsOn))
      ? [endsOn]
      : [],
  );
  return [
    ...[...new Set(begins.map(({ startsOn }) => startsOn))].flatMap((on) => of('ACCOMMODATED', 'stay', on)),
    ...[...new Set(ends)].flatMap((on) => of('ACCOMMODATION_ENDED', 'stay', on)),
  ];
}
