import { addDays, type Day, earlier, later } from '../../../shared/day.ts';
import type { DepartureGround } from '../../../shared/dis-vocabulary.ts';
import { staysAsCitizen } from '../../../shared/law/competent-authority.ts';
import type { LeavingFacts } from '../../../shared/law/find-departure.ts';
import type { Departures } from '../../../shared/law/left-since.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import type { RecoveryDaysFact, RecoveryFact } from './case-facts.ts';
import { isMerged } from './every-case.ts';
import { inEveryFile, stayByEveryFile } from './every-file.ts';
import type { Groups, ToldFacts } from './facts.ts';
import { type Absence, isAway, SHOWN_HERE_BY } from './here-again.ts';
import type { DepartureFact, PermitFact, ReflectionFact } from './immigration-facts.ts';
import { lastDay, lastDayOfPermit } from './last-day.ts';
import { givenFrom, isNeverToBegin } from './renewed-permits.ts';
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

/** Her reflection periods, in whichever of her cases. */
export const reflectionsOf = (facts: ToldFacts): History<ReflectionFact>[] =>
  histories(inEveryFile(facts, ({ reflection }) => reflection));

/** Her residence permits, likewise. */
export const permitsOf = (facts: ToldFacts): readonly PermitFact[] =>
  inEveryFile(facts, ({ permits }) => permits);

/** Her departure deadlines, likewise, as they stood last, whatever they were before they were moved. */
export const deadlines = (facts: ToldFacts): DepartureFact[] =>
  byRecord(inEveryFile(facts, ({ departures }) => departures)).map(({ latest }) => latest);

/** The days on which she left, as the Return Agency has them; null where it does not tell this reader. */
export const departuresOf = ({ returns }: ToldFacts): Departures =>
  returns?.returns?.flatMap(({ departedOn }) => departedOn ?? []) ?? null;

/** The days on which she left, as the Return Agency or DIS has them on record, the first one first. */
export const everyDeparture = (facts: ToldFacts): readonly Day[] =>
  [...(facts.returns?.returns ?? []), ...deadlines(facts)].flatMap((one) => one.departedOn ?? []).sort();

/** When she first left since a day, that day included. */
export const departedSince = (facts: ToldFacts, from: Day): Day | null =>
  everyDeparture(facts).find((day) => from <= day) ?? null;

/** The last day on which a reflection or a recovery period was hers: whoever leaves is in none any more. */
export const lastDayHad = (
  period: Pick<RecoveryDaysFact, 'startsOn' | 'endsOn' | 'capEndsOn' | 'endedOn'>,
  left: Day | null,
): Day => (left === null ? lastDay(period) : earlier(later(left, period.startsOn), lastDay(period)));

/** Whether she left since a day, by another one, and is not back. */
export function isAwaySince(facts: ToldFacts, from: Day, day: Day, away: Absence): boolean {
  const left = everyDeparture(facts).findLast((one) => from <= one && one <= day);
  return left !== undefined && away(facts, left);
}

/** When she left a reflection period: in it, or before it began and has not come back. Had that been known she would have been given none. */
export const leftReflection = (
  facts: ToldFacts,
  { startsOn }: Pick<ReflectionFact, 'startsOn'>,
  away: Absence = isAway,
): Day | null => everyDeparture(facts).find((day) => startsOn <= day || away(facts, day)) ?? null;

/** Who may show that she is here since she left: named as unseen where she did, before a day or at all. */
export const shownHereBy = (facts: ToldFacts, day?: Day): Groups =>
  everyDeparture(facts).some((left) => day === undefined || left < day) ? SHOWN_HERE_BY : {};

/** When she left on a permit: since its first day, or before on one that it goes on from, and has not come back. */
export function leftOnPermit(facts: ToldFacts, permit: PermitFact, away: Absence = isAway): Day | null {
  const from = givenFrom(permit, permitsOf(facts));
  const left = everyDeparture(facts).find(
    (day) => permit.validFrom <= day || (from <= day && away(facts, day)),
  );
  return left ?? null;
}

/** The same by a day: one that stands alone may be there to come back on, and nothing says that she did once it is over. */
const leftOnPermitBy = (facts: ToldFacts, permit: PermitFact, day: Day, away: Absence): Day | null =>
  leftOnPermit(facts, permit, away) ??
  (lastDayOfPermit(permit) < day ? (everyDeparture(facts).find((left) => away(facts, left)) ?? null) : null);

/** The last day on which her presence is required. Once the case was merged it may be required there, of which it is not told here. */
export function presenceEndsOn(facts: ToldFacts, day: Day): Day | null {
  const { presence } = facts.justice ?? {};
  return isMerged(facts, day) ? null : (presence?.until ?? presence?.endedOn ?? null);
}

const FREE: readonly (StayBasis | null)[] = ['ASYLUM_SEEKER', 'LAWFUL'];

/** Since when, without a break until this day, an asylum application or lawful stay has stood in the place of a deadline. */
export function freeSince(facts: ToldFacts, day: Day): Day {
  const begins = [
    ...inEveryFile(facts, ({ residence }) => residence).map(({ validFrom }) => validFrom),
    ...permitsOf(facts).map(({ validFrom }) => validFrom),
    ...inEveryFile(facts, ({ asylum }) => asylum).map(({ lodgedOn }) => lodgedOn),
  ];
  const since = (from: Day): Day => {
    const before = begins.filter((one) => one < from && FREE.includes(stayByEveryFile(facts, one)));
    const touches = FREE.includes(stayByEveryFile(facts, addDays(from, -1)));
    const [last] = touches ? before.sort().reverse() : [];
    return last === undefined ? from : since(last);
  };
  const [last] = begins
    .filter((one) => one <= day && FREE.includes(stayByEveryFile(facts, one)))
    .sort()
    .reverse();
  return last === undefined ? day : since(last);
}

interface Ending {
  readonly ground: DepartureGround;
  readonly from: Day;
  readonly on: Day;
  /** When she left it. */
  readonly left: Day | null;
}

/** The days up to which an asylum application or lawful stay stood in the place of a deadline, and since when. */
const freeDays = (facts: ToldFacts, day: Day): { readonly from: Day; readonly to: Day }[] => [
  ...inEveryFile(facts, ({ asylum }) => asylum).flatMap(({ lodgedOn: from, decidedOn: to }) =>
    to === null ? [] : { from, to },
  ),
  ...inEveryFile(facts, ({ residence }) => residence).flatMap(({ basis, validFrom: from, validTo: to }) =>
    (basis === 'ASYLUM_SEEKER' || basis === 'LAWFUL') && to !== null && to < day ? { from, to } : [],
  ),
];

/** The last day on end of her lawful stay, after which she would neither stay lawfully nor seek asylum; null: it has none on record. */
function lawfulTo(facts: ToldFacts, day: Day): Day | null {
  if (stayByEveryFile(facts, day) !== 'LAWFUL') return null;
  const ends = [
    ...permitsOf(facts).map(lastDayOfPermit),
    ...inEveryFile(facts, ({ residence }) => residence).flatMap(({ validTo }) => validTo ?? []),
  ];
  return (
    ends
      .filter((end) => day <= end && !FREE.includes(stayByEveryFile(facts, addDays(end, 1))))
      .sort()
      .at(0) ?? null
  );
}

/** Her recovery periods: an equivalent of a reflection period, in which nobody is to leave either. */
const recoveryDays = ({ cmm }: ToldFacts): { readonly from: Day; readonly to: Day }[] =>
  histories(cmm.recoveryDays ?? []).map(({ latest }) => ({ from: latest.startsOn, to: lastDay(latest) }));

/** All that her leaving is measured by, as known on a day. */
export function leavingFacts(
  facts: ToldFacts,
  day: Day,
  away: Absence = isAway,
): LeavingFacts & {
  /** By CMM's record she stays here as a citizen, whatever DIS has on record of her stay. */
  readonly citizen: boolean;
  /** When the first of it began: before that there was no deadline. */
  readonly from: Day | null;
} {
  const { justice } = facts;
  // since a merge it is due in the case that goes on, which looks at this one too: here nobody is told what she has there
  const ends: Ending[] = isMerged(facts, day)
    ? []
    : [
        ...reflectionsOf(facts).map(({ latest }) => ({
          ground: 'REFLECTION_PERIOD_ENDS' as const,
          from: latest.startsOn,
          on: lastDay(latest),
          left: leftReflection(facts, latest, away),
        })),
        ...permitsOf(facts)
          .filter((permit) => !isNeverToBegin(permit))
          .map((permit) => ({
            ground: 'PERMIT_ENDS' as const,
            from: permit.validFrom,
            on: lastDayOfPermit(permit),
            left: leftOnPermitBy(facts, permit, day, away),
          })),
      ];
  const proceedings = justice?.presence?.endedOn ?? justice?.presence?.until ?? null;
  // proceedings set no deadline where nothing else did: they end it later than a period would
  const [first] = ends;
  if (first && proceedings !== null) {
    ends.push({ ...first, ground: 'PROCEEDINGS_COMPLETED', on: proceedings });
  }
  const left = ends.map((end) => end.left);
  // it stands as long as anything does that she has not left
  const departedOn = left.reduce((last, one) => last && one && later(last, one), left[0] ?? null);
  // what she was given once she was back moves no day by which she had left
  const longer = [...freeDays(facts, day), ...recoveryDays(facts)].filter(
    ({ from }) => departedOn === null || from <= departedOn,
  );
  const group = facts.cmm.citizenship?.citizenshipGroup;
  const citizen = group !== undefined && staysAsCitizen(group, day);
  return {
    ends,
    notBefore: [...deadlines(facts).map(({ leaveBy }) => leaveBy), ...longer.map(({ to }) => to)],
    citizen,
    stay: citizen ? 'LAWFUL' : stayByEveryFile(facts, day),
    lawfulTo: citizen ? null : lawfulTo(facts, day),
    isNeeded: justice?.presence?.required === true && proceedings === null,
    departedOn,
    from: ends.map(({ from }) => from).sort()[0] ?? null,
  };
}
