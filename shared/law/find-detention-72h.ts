import { addHours, dayOf } from '../day.ts';
import { type DetentionFacts, detention72h, ended, lastHour, tooLong } from './detention-72h.ts';
import type { DetentionCode } from './detention-reasons.ts';
import { breach, type Finding, gravest, met } from './finding.ts';
import { heldUntil } from './held-together.ts';
import { refuse } from './refusal.ts';
import { variantOn, versionOf } from './rule.ts';

/** Each detention by the law of the day it began on, as known at an instant. */
export function findDetention72h(detentions: readonly DetentionFacts[], asOf: Date): Finding {
  const begun = detentions.filter(({ beganAt }) => beganAt <= asOf);
  return gravest(
    detention72h,
    begun.map((detention) => {
      const earlier = begun.filter(({ beganAt }) => beganAt < detention.beganAt);
      return findOne(detention, earlier, asOf);
    }),
  );
}

/**
 * More than the hours of one detention may not even be decided. Hours that count on from another case of hers nobody knew of
 * then: it is broken once she is held beyond them, and not by an end that was set for later.
 */
function findOne(detention: DetentionFacts, earlier: readonly DetentionFacts[], asOf: Date): Finding {
  const { beganAt, releasedAt, periods } = detention;
  const variant = variantOn(detention72h, dayOf(beganAt));
  const { hours, grounds } = variant.data;
  const wrong = (reason: DetentionCode, because: Record<string, string>) =>
    breach(refuse(detention72h, versionOf(detention72h, variant), reason, because));

  const [first, ...extensions] = periods;
  const latest = addHours(beganAt, hours);
  if (first && first.endsAt > latest)
    return breach(tooLong(beganAt, first.endsAt, { latest, releasedAt: null }));
  const groundless = extensions.findIndex(({ ground }) => ground === null || !grounds.includes(ground));
  if (groundless >= 0) {
    const endsAt = periods[groundless]?.endsAt ?? beganAt;
    return wrong('GROUND_NOT_STATED', { endsAt: endsAt.toISOString(), grounds: grounds.join(' ') });
  }
  const endsAt = heldUntil(detention, earlier);
  const held = releasedAt && releasedAt <= asOf ? releasedAt : asOf;
  // whoever is let go at once was held for no hour
  if (held <= endsAt || held <= beganAt) return met(detention72h, versionOf(detention72h, variant));
  const last = periods.at(-1)?.endsAt ?? beganAt;
  return endsAt < last
    ? breach(tooLong(beganAt, last, lastHour(beganAt, earlier.flatMap(ended), variant.data)))
    : wrong('HELD_BEYOND', { endsAt: endsAt.toISOString(), at: asOf.toISOString() });
}
