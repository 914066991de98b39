import { addDays, type Day } from '../day.ts';
import type { ApplicationOutcome, PermitKind } from '../dis-vocabulary.ts';
import { departure } from './departure.ts';
import { permitRevocation } from './permit-revocation.ts';
import { type Refused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

/** Days in a row; null has no last one. */
export interface Days {
  readonly from: Day;
  readonly to: Day | null;
}

export interface StandingStay {
  /** Days that would no longer be those of a lawful stay. */
  readonly notLawful: readonly Days[];
  /** Days that would be those of neither an asylum-seeker nor a lawful stay. */
  readonly neither: readonly Days[];
  /** First days of lawful stays without an end that would be cut in two, or begin on another day. */
  readonly cut: readonly Day[];
  readonly permits: readonly {
    readonly kind: PermitKind;
    readonly validFrom: Day;
    /** The last day in effect: a revocation takes its day with it. */
    readonly lastDay: Day;
  }[];
  readonly asylum: readonly {
    readonly lodgedOn: Day;
    readonly outcome: ApplicationOutcome | null;
    readonly decidedOn: Day | null;
    /** The last day of the permit for protection that was given on it; null: it has none yet. */
    readonly lastDay: Day | null;
  }[];
}

const touch = (one: Days, other: Days): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);

/**
 * A record of her stay takes away no permit that holds, no asylum that was granted and no asylum that she seeks: a permit is
 * revoked or runs out, an application is decided on. The stay that asylum gave has its end by the permit that is given on it,
 * and stays in one piece until then. Source: M-073, M-070.
 */
export function stayStands(
  { notLawful, neither, cut, permits, asylum }: StandingStay,
  today: Day,
): Refused | null {
  const lost = (days: Days) => notLawful.some((one) => touch(one, days));
  const held = permits.find(
    ({ validFrom, lastDay }) => validFrom <= lastDay && lost({ from: validFrom, to: lastDay }),
  );
  const revocation = versionOn(permitRevocation, today);
  if (held) {
    const { kind: permit, validFrom, lastDay: validTo } = held;
    const earliestLawfulAt = addDays(validTo, 1);
    return refuse(permitRevocation, revocation, 'PERMIT_HOLDS', {
      permit,
      validFrom,
      validTo,
      earliestLawfulAt,
    });
  }
  const granted = asylum.find(
    ({ outcome, decidedOn, lastDay }) =>
      outcome === 'GRANTED' &&
      decidedOn !== null &&
      (lost({ from: decidedOn, to: lastDay }) || (cut.includes(decidedOn) && lastDay === null)),
  );
  if (granted?.decidedOn) {
    return refuse(permitRevocation, revocation, 'ASYLUM_GRANTED', { decidedOn: granted.decidedOn });
  }
  const pending = asylum.find(
    ({ outcome, lodgedOn }) =>
      outcome === null && neither.some((one) => touch(one, { from: lodgedOn, to: null })),
  );
  return pending
    ? refuse(departure, versionOn(departure, today), 'ASYLUM_PENDING', { lodgedOn: pending.lodgedOn })
    : null;
}

export interface LawfulStay extends Pick<StandingStay, 'asylum'> {
  /** The days of the status that says that she stays lawfully today, and whether it was on record when the permit was given. */
  readonly status: Days & { readonly stoodBefore?: boolean };
  /** The permit that is revoked today: asylum that it was given on has ended with it. */
  readonly revoked: { readonly validFrom: Day; readonly validTo: Day };
}

/**
 * Whether she stays lawfully though a permit is revoked: by asylum that has not ended with it, or by a status for days that
 * neither gave. One that was on record before the permit, or is for more days than it, is of another footing, such as that of
 * a citizen of the EU.
 */
export function staysWithoutPermit({ status, revoked, asylum }: LawfulStay, today: Day): boolean {
  if (hasAsylum(asylum, today)) return true;
  // where asylum is refused beside one that stands, the stay goes on by that one
  if (givenByAsylum(asylum).includes(status.from)) return false;
  if (status.stoodBefore) return true;
  return status.from < revoked.validFrom || status.to === null || revoked.validTo < status.to;
}

/** The days on which asylum gave a stay: it was granted, or not granted once more beside one that had been before. */
export const givenByAsylum = (asylum: readonly Decided[]): Day[] => {
  const days = asylum.filter(isGranted).flatMap(({ decidedOn }) => decidedOn ?? []);
  return asylum.flatMap((one) => {
    const { decidedOn } = one;
    return decidedOn !== null && (isGranted(one) || days.some((day) => day < decidedOn)) ? decidedOn : [];
  });
};

type Decided = Pick<StandingStay['asylum'][number], 'outcome' | 'decidedOn'>;

/** Whether asylum that was granted has not ended. */
export const hasAsylum = (asylum: StandingStay['asylum'], today: Day): boolean =>
  asylum.some((one) => isGranted(one) && (one.lastDay ?? today) >= today);

const isGranted = ({ outcome }: Decided): boolean => outcome === 'GRANTED';

/**
 * Asylum lasts until the permit for protection that was given on it has ended; null: none has a last day yet. Of the permits
 * that were given by who knew of it one for protection that begins no earlier was given on it.
 */
export function lastDayOfAsylum(
  decidedOn: Day,
  permits: readonly (Omit<StandingStay['permits'][number], 'kind'> & { readonly kind: PermitKind | null })[],
): Day | null {
  const given = permits.filter(({ kind, validFrom }) => kind === 'PROTECTION' && validFrom >= decidedOn);
  return (
    given
      .map(({ lastDay }) => lastDay)
      .sort()
      .at(-1) ?? null
  );
}
