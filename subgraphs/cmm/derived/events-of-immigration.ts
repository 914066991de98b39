import type { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import { type Day, dayOf, later } from '../../../shared/day.ts';
import { type CaseEvent, decided, event } from './case-event.ts';
import {
  byRecord,
  deadlines,
  departuresOf,
  type History,
  lastDayHad,
  leftReflection,
  permitsOf,
  reflectionsOf,
} from './course-of-stay.ts';
import { inEveryFile } from './every-file.ts';
import type { ToldFacts } from './facts.ts';
import type { DepartureFact, ReflectionFact } from './immigration-facts.ts';
import { lastDayOfPermit } from './last-day.ts';
import { isNeverToBegin } from './renewed-permits.ts';

const of = (kind: CaseEventKind, record: string, on: Day | null) => event('DIS', 'DIS', kind, record, on);

const STAY = {
  LAWFUL: 'STAY_LAWFUL',
  NO_LAWFUL_STAY: 'STAY_UNLAWFUL',
  ASYLUM_SEEKER: 'ASYLUM_SOUGHT',
  UNKNOWN: 'STAY_UNKNOWN',
} as const;

const ASYLUM = {
  GRANTED: 'ASYLUM_GRANTED',
  REFUSED: 'ASYLUM_REFUSED',
  WITHDRAWN: 'ASYLUM_WITHDRAWN',
} as const;

/** A permit that is granted is told by the permit. */
const PERMIT = {
  GRANTED: null,
  REFUSED: 'PERMIT_REFUSED',
  WITHDRAWN: 'PERMIT_APPLICATION_WITHDRAWN',
} as const;

/** What DIS tells of the course of her stay, in whichever of her cases. */
export function eventsOfImmigration(facts: ToldFacts): CaseEvent[] {
  const { immigration } = facts;
  // the Return Agency's own record of a departure, where it is told, is the one to show
  const departures = departuresOf(facts) ?? [];
  return [
    ...byId(
      inEveryFile(facts, ({ residence }) => residence).flatMap(({ basis, validFrom }) =>
        of(STAY[basis], 'stay', validFrom),
      ),
    ),
    ...decided(
      'DIS',
      inEveryFile(facts, ({ decisions }) => decisions),
    ),
    ...inEveryFile(facts, ({ offers }) => offers).flatMap(({ id, offeredOn, requestedOn, declinedOn }) => [
      ...of('REFLECTION_OFFERED', id, offeredOn),
      ...of('REFLECTION_DECLINED', id, declinedOn),
      ...of('REFLECTION_REQUESTED', id, requestedOn),
    ]),
    ...reflectionsOf(facts).flatMap((period) => ofReflection(period, facts)),
    ...byRecord(inEveryFile(facts, ({ departures }) => departures)).flatMap(ofDeadline),
    ...byId(
      deadlines(facts).flatMap(({ departedOn, setOn }) =>
        // of a departure before the deadline was set, that day stands in the place of its own
        departures.some((day) => departedOn === later(day, setOn))
          ? []
          : of('DEPARTED', 'departure', departedOn),
      ),
    ),
    ...inEveryFile(facts, ({ asylum }) => asylum).flatMap(({ id, lodgedOn, outcome, decidedOn }) => [
      ...of('ASYLUM_LODGED', id, lodgedOn),
      ...(outcome ? of(ASYLUM[outcome], id, decidedOn) : []),
    ]),
    ...inEveryFile(facts, ({ screenings }) => screenings).flatMap(({ id, screenedOn }) =>
      of('ASYLUM_SCREENED', id, screenedOn),
    ),
    ...permitsOf(facts).flatMap((permit) => [
      ...(isNeverToBegin(permit) ? [] : of('PERMIT_GRANTED', permit.id, permit.validFrom)),
      ...(permit.revokedOn === null
        ? of('PERMIT_OVER', permit.id, lastDayOfPermit(permit))
        : of('PERMIT_REVOKED', permit.id, permit.revokedOn)),
    ]),
    ...(immigration?.permitApplications ?? []).flatMap(({ id, receivedOn, outcome, decidedOn }) => {
      const kind = outcome && PERMIT[outcome];
      return [...of('PERMIT_APPLIED', id, receivedOn), ...(kind ? of(kind, id, decidedOn) : [])];
    }),
    ...inEveryFile(facts, ({ workPermits }) => workPermits).flatMap(
      ({ id, receivedOn, outcome, decidedOn, validFrom }) => [
        ...of('WORK_PERMIT_APPLIED', id, receivedOn),
        ...(outcome === 'REFUSED' ? of('WORK_PERMIT_REFUSED', id, decidedOn) : []),
        ...of('WORK_PERMIT_GRANTED', id, validFrom),
      ],
    ),
    ...inEveryFile(facts, ({ allocations }) => allocations).flatMap(({ id, allocatedOn, endedOn }) => [
      ...of('ALLOCATED', id, allocatedOn),
      ...of('ALLOCATION_ENDED', id, endedOn),
    ]),
    ...inEveryFile(facts, ({ plans }) => plans).flatMap(({ id, offeredOn }) =>
      of('INTEGRATION_PLAN_OFFERED', id, offeredOn),
    ),
  ];
}

/** Two files that say the same of her tell of it once. */
const byId = (events: readonly CaseEvent[]): CaseEvent[] => [
  ...new Map(events.map((one) => [one.id, one])).values(),
];

function ofDeadline({ first, versions }: History<DepartureFact>): CaseEvent[] {
  const { id } = first;
  return [
    ...of('DEPARTURE_SET', id, first.setOn),
    ...versions.flatMap((one, at) => {
      const before = versions[at - 1];
      const then = (kind: CaseEventKind) => of(kind, `${id}.${one.version}`, dayOf(new Date(one.recordedAt)));
      const standsAgain = before?.setAsideOn && one.setAsideOn === null && one.departedOn === null;
      return [
        ...(standsAgain ? then('DEPARTURE_STANDS_AGAIN') : []),
        ...(before && before.leaveBy !== one.leaveBy ? then('DEPARTURE_MOVED') : []),
        ...(before?.setAsideOn ? [] : of('DEPARTURE_SET_ASIDE', id, one.setAsideOn)),
      ];
    }),
  ];
}

function ofReflection({ latest, versions }: History<ReflectionFact>, facts: ToldFacts): CaseEvent[] {
  return versions.flatMap((one, at) => {
    // a correction keeps the ground of the extension that it corrects, and extends nothing
    const before = versions[at - 1];
    const isExtension = one.ground !== null && (!before || one.endsOn > before.endsOn);
    const record = `${one.id}.${one.version}`;
    return [
      ...(one.version === 1 ? of('REFLECTION_GRANTED', record, one.startsOn) : []),
      ...(isExtension ? of('REFLECTION_EXTENDED', record, one.decidedOn) : []),
      ...(one === latest ? of('REFLECTION_OVER', record, lastDayHad(one, leftReflection(facts, one))) : []),
    ];
  });
}
