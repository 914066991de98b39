import { CaseEventKind } from '../../../shared/case-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Authority, Room } from '../../../shared/vocabulary.ts';
import type { DecisionFact, ReflectionFact, ReturnFact, ToldFacts } from './facts.ts';

export interface CaseEvent {
  /** Unique within the case and stable. */
  readonly id: string;
  readonly on: Day;
  readonly kind: CaseEventKind;
  /** The room that keeps the record. */
  readonly room: Room;
  readonly authority: Authority;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every room's events up to today, in order, each with its owner. */
export function timeline(facts: ToldFacts, today: Day): CaseEvent[] {
  return [...ofCmm(facts), ...ofImmigration(facts), ...ofJustice(facts), ...ofReturns(facts)]
    .filter(({ on }) => on <= today)
    .sort(
      (a, b) => compare(a.on, b.on) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compare(a.id, b.id),
    );
}

/** Events of one day stand in the order of the mechanism. */
const ORDER = Object.keys(CaseEventKind) as CaseEventKind[];

const event = (
  room: Room,
  authority: Authority,
  kind: CaseEventKind,
  record: string,
  on: Day | null,
): CaseEvent[] => (on === null ? [] : [{ id: `${room}:${kind}:${record}:${on}`, on, kind, room, authority }]);

const decided = (room: Room, decisions: readonly DecisionFact[] | null | undefined) =>
  (decisions ?? []).flatMap(({ id, authority, outcome, decidedOn }) =>
    event(room, authority, outcome, id, decidedOn),
  );

function ofCmm({ cmm }: ToldFacts): CaseEvent[] {
  const { referral } = cmm;
  return [
    ...(referral ? event('CMM', referral.referredBy, 'REFERRED', referral.id, referral.referredOn) : []),
    ...(cmm.case ? event('CMM', 'CMM', 'CASE_OPENED', 'case', cmm.case.openedOn) : []),
    ...(cmm.case ? event('CMM', 'CMM', 'CASE_CLOSED', 'case', cmm.case.closedOn) : []),
    ...decided('CMM', cmm.decisions),
  ];
}

const STAY = {
  LAWFUL: 'STAY_LAWFUL',
  NO_LAWFUL_STAY: 'STAY_UNLAWFUL',
  ASYLUM_SEEKER: 'ASYLUM_SOUGHT',
  UNKNOWN: 'STAY_UNKNOWN',
} as const;

function ofImmigration({ immigration }: ToldFacts): CaseEvent[] {
  const versions = immigration?.reflection ?? [];
  return [
    ...(immigration?.residence ?? []).flatMap(({ basis, validFrom }) =>
      event('DIS', 'DIS', STAY[basis], 'stay', validFrom),
    ),
    ...decided('DIS', immigration?.decisions),
    ...versions.flatMap((one) => ofReflection(one, versions)),
  ];
}

function ofReflection(one: ReflectionFact, all: readonly ReflectionFact[]): CaseEvent[] {
  const versions = all.filter(({ id }) => id === one.id);
  const isLatest = versions.every(({ version }) => version <= one.version);
  // a correction keeps the ground of the extension that it corrects, and extends nothing
  const before = versions.find(({ version }) => version === one.version - 1);
  const isExtension = one.ground !== null && (!before || one.endsOn > before.endsOn);
  const record = `${one.id}.${one.version}`;
  return [
    ...(one.version === 1 ? event('DIS', 'DIS', 'REFLECTION_GRANTED', record, one.startsOn) : []),
    ...(isExtension ? event('DIS', 'DIS', 'REFLECTION_EXTENDED', record, one.decidedOn) : []),
    ...(isLatest ? event('DIS', 'DIS', 'REFLECTION_OVER', record, one.endedOn ?? one.endsOn) : []),
  ];
}

const ofJustice = ({ justice }: ToldFacts): CaseEvent[] => [
  ...decided('NEC', justice?.decisions),
  ...(justice?.investigations ?? []).flatMap(({ id, linkedOn, unlinkedOn, closedOn }) => [
    ...event('NEC', 'POLICE', 'INVESTIGATION_LINKED', id, linkedOn),
    // how it ended after it was no longer hers is another case's story
    ...(unlinkedOn !== null && closedOn !== null && unlinkedOn < closedOn
      ? []
      : event('NEC', 'POLICE', 'INVESTIGATION_CLOSED', id, closedOn)),
  ]),
];

const ofReturns = ({ returns }: ToldFacts): CaseEvent[] => (returns?.returns ?? []).flatMap(ofReturn);

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
  ).flatMap(([kind, on]) => event('RETURNS', 'RETURN_AGENCY', kind, one.id, on));
