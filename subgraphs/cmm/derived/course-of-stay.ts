import { addDays, type Day, earlier } from '../../../shared/day.ts';
import type { DepartureGround } from '../../../shared/dis-vocabulary.ts';
import { staysAsCitizen } from '../../../shared/law/competent-authority.ts';
import type { LeavingFacts } from '../../../shared/law/find-departure.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import type { RecoveryFact } from './case-facts.ts';
import type { ToldFacts } from './facts.ts';
import type { DepartureFact, PermitFact } from './immigration-facts.ts';
import type { Versioned } from './versioned.ts';

/** A record with the versions that were known, the first one first. */
export interface History<Fact> {
  readonly first: Fact;
  readonly latest: Fact;
  readonly versions: readonly Fact[];
}

/** Versions by the record they are of. */
export function byRecord<Fact extends Versioned>(facts: readonly Fact[]): History<Fact>[] {
  const byId = new Map<string, Fact[]>();
  for (const fact of facts) byId.set(fact.id, [...(byId.get(fact.id) ?? []), fact]);
  return [...byId.values()]
    .map((found) => [...found].sort((a, b) => a.version - b.version))
    .flatMap((versions) => {
      const [first] = versions;
      const latest = versions.at(-1);
      return first && latest ? [{ first, latest, versions }] : [];
    });
}

/** The same, in the order in which the records began. */
export const histories = <Fact extends Versioned & { readonly startsOn: Day }>(
  facts: readonly Fact[],
): History<Fact>[] => byRecord(facts).sort((a, b) => (a.latest.startsOn < b.latest.startsOn ? -1 : 1));

/** Her recovery periods, those of cases that were merged into this one among them. */
export const recoveriesOf = ({ cmm }: ToldFacts): History<RecoveryFact>[] =>
  histories([...(cmm.recoveriesBefore ?? []), ...(cmm.recoveries ?? [])]);

/** The departure deadlines as they stood last, whatever they were before they were moved. */
export const deadlines = ({ immigration }: ToldFacts): DepartureFact[] =>
  byRecord(immigration?.departures ?? []).map(({ latest }) => latest);

/** The last day of a period as it stands: it may have been brought to an end early, and never outlasts its cap. */
export const lastDay = (period: {
  readonly endsOn: Day;
  readonly capEndsOn: Day;
  readonly endedOn: Day | null;
}): Day => earlier(period.endedOn ?? period.endsOn, period.capEndsOn);

/** The last day of a permit as it stands. A revocation takes its day with it. */
export const lastDayOfPermit = ({ validTo, revokedOn }: Pick<PermitFact, 'validTo' | 'revokedOn'>): Day =>
  revokedOn === null ? validTo : earlier(validTo, addDays(revokedOn, -1));

/** When she left after a day, as the Return Agency or DIS has it on record. */
export function departedSince(facts: ToldFacts, from: Day): Day | null {
  const days = [
    ...(facts.returns?.returns ?? []).map(({ departedOn }) => departedOn),
    ...deadlines(facts).map(({ departedOn }) => departedOn),
  ].filter((day) => day !== null && from <= day) as Day[];
  return days.length === 0 ? null : days.reduce(earlier);
}

/** On what footing she stays on a day: a permit that holds and an open asylum application count before the status is changed. */
export function stayOn({ immigration }: ToldFacts, day: Day): StayBasis | null {
  const basis =
    immigration?.residence?.find(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    )?.basis ?? null;
  if (basis === 'LAWFUL') return basis;
  const permitted = immigration?.permits?.some(
    (permit) => permit.validFrom <= day && day <= lastDayOfPermit(permit),
  );
  if (permitted) return 'LAWFUL';
  const sought = immigration?.asylum?.some(
    ({ lodgedOn, decidedOn }) => lodgedOn <= day && (decidedOn === null || day < decidedOn),
  );
  return sought ? 'ASYLUM_SEEKER' : basis;
}

const FREE: readonly (StayBasis | null)[] = ['ASYLUM_SEEKER', 'LAWFUL'];

/** Since when, without a break until this day, an asylum application or lawful stay has stood in the place of a deadline. */
export function freeSince(facts: ToldFacts, day: Day): Day {
  const { residence, permits, asylum } = facts.immigration ?? {};
  const begins = [
    ...(residence ?? []).map(({ validFrom }) => validFrom),
    ...(permits ?? []).map(({ validFrom }) => validFrom),
    ...(asylum ?? []).map(({ lodgedOn }) => lodgedOn),
  ];
  const since = (from: Day): Day => {
    const before = begins.filter((one) => one < from && FREE.includes(stayOn(facts, one)));
    const touches = FREE.includes(stayOn(facts, addDays(from, -1)));
    const [last] = touches ? before.sort().reverse() : [];
    return last === undefined ? from : since(last);
  };
  const [last] = begins
    .filter((one) => one <= day && FREE.includes(stayOn(facts, one)))
    .sort()
    .reverse();
  return last === undefined ? day : since(last);
}

interface Ending {
  readonly ground: DepartureGround;
  readonly from: Day;
  readonly on: Day;
}

/** The days up to which an asylum application or lawful stay stood in the place of a deadline. */
const freeUntil = ({ immigration }: ToldFacts, day: Day): Day[] => [
  ...(immigration?.asylum ?? []).flatMap(({ decidedOn }) => decidedOn ?? []),
  ...(immigration?.residence ?? []).flatMap(({ basis, validTo }) =>
    (basis === 'ASYLUM_SEEKER' || basis === 'LAWFUL') && validTo !== null && validTo < day ? validTo : [],
  ),
];

/** All that her leaving is measured by, as known on a day. */
export function leavingFacts(
  facts: ToldFacts,
  day: Day,
): LeavingFacts & {
  /** By CMM's record she stays here as a citizen, whatever DIS has on record of her stay. */
  readonly citizen: boolean;
  /** When the first of it began: before that there was no deadline. */
  readonly from: Day | null;
} {
  const { immigration, justice } = facts;
  const ends: Ending[] = [
    ...histories(immigration?.reflection ?? []).map(({ latest }) => ({
      ground: 'REFLECTION_PERIOD_ENDS' as const,
      from: latest.startsOn,
      on: lastDay(latest),
    })),
    ...(immigration?.permits ?? []).map((permit) => ({
      ground: 'PERMIT_ENDS' as const,
      from: permit.validFrom,
      on: lastDayOfPermit(permit),
    })),
  ];
  const proceedings = justice?.presence?.endedOn ?? justice?.presence?.until ?? null;
  // proceedings set no deadline where nothing else did: they end it later than a period would
  const [first] = ends;
  if (first && proceedings !== null) {
    ends.push({ ground: 'PROCEEDINGS_COMPLETED', from: first.from, on: proceedings });
  }
  const begins = ends.map(({ from }) => from).sort();
  const begun = begins.at(-1);
  const group = facts.cmm.citizenship?.citizenshipGroup;
  const citizen = group !== undefined && staysAsCitizen(group, day);
  return {
    ends,
    notBefore: [...deadlines(facts).map(({ leaveBy }) => leaveBy), ...freeUntil(facts, day)],
    citizen,
    stay: citizen ? 'LAWFUL' : stayOn(facts, day),
    departedOn: begun === undefined ? null : departedSince(facts, begun),
    from: begins.at(0) ?? null,
  };
}
