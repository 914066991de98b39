import { type DetentionFacts, lastHourOf } from './detention-72h.ts';

type Period = DetentionFacts['periods'][number];

/**
 * Detentions that ran at the same time, as is found once two cases are known to be of one person, are one: she is held from
 * the first beginning to the last release, for the hours of the first, and whoever extended either extended it. One that
 * follows a release stays apart: whether its hours count on says the rule. Each keeps the facts of the one that began first.
 */
export function heldTogether<Held extends DetentionFacts>(detentions: readonly Held[]): Held[] {
  const inOrder = [...detentions].sort((a, b) => a.beganAt.getTime() - b.beganAt.getTime());
  const apart: Held[] = [];
  for (const one of inOrder) {
    const before = apart.at(-1);
    const ranOn = before && (before.releasedAt === null || one.beganAt < before.releasedAt);
    if (ranOn) apart[apart.length - 1] = asOne(before, one);
    else apart.push(one);
  }
  return apart;
}

/** Until when she may be held: as extended, or else for the hours that are left, once those that count on from the others are. */
export function heldUntil({ beganAt, periods }: DetentionFacts, all: readonly DetentionFacts[]): Date {
  const last = periods.at(-1);
  if (!last || periods.length > 1) return last?.endsAt ?? beganAt;
  const hours = lastHourOf(beganAt, all);
  return hours < last.endsAt ? hours : last.endsAt;
}

function asOne<Held extends DetentionFacts>(first: Held, other: Held): Held {
  const [hours, ...extensions] = first.periods;
  const all = [...extensions, ...other.periods.slice(1)].sort(
    (a, b) => a.endsAt.getTime() - b.endsAt.getTime(),
  );
  return {
    ...first,
    releasedAt: lastRelease(first.releasedAt, other.releasedAt),
    periods: hours ? [hours, ...all.filter((one, at) => lengthens(one, all[at - 1] ?? hours))] : all,
  };
}

/** An extension that ends no later than another adds nothing to it. */
const lengthens = ({ endsAt }: Period, before: Period): boolean => before.endsAt < endsAt;

const lastRelease = (one: Date | null, other: Date | null): Date | null =>
  one === null || other === null ? null : one < other ? other : one;
