import { addDays, type Day } from '../../../shared/day.ts';
import type { PermitFact } from './immigration-facts.ts';
import { lastDayOfPermit } from './last-day.ts';

type Span = Pick<PermitFact, 'validFrom' | 'validTo' | 'revokedOn'>;

/** It was revoked before its first day: nothing ever rested on it. */
export const isNeverToBegin = ({ validFrom, revokedOn }: Span): boolean =>
  revokedOn !== null && revokedOn < validFrom;

/** Whether a permit goes on from another, without a day between. */
export const goesOnFrom = (permit: Span, other: Span): boolean =>
  addDays(lastDayOfPermit(other), 1) === permit.validFrom;

/** Since when her stay on this permit has lasted: from the first day of the first of those that go on one from another. */
export const stayedFrom = (permit: Span, all: readonly Span[]): Day => firstOf(permit, all, goesOnFrom);

/** The same from what was given: it was to go on from another, also where that one was revoked since. */
export const givenFrom = (permit: Span, all: readonly Span[]): Day =>
  firstOf(permit, all, (one, other) => goesOnFrom(one, other) || addDays(other.validTo, 1) === one.validFrom);

function firstOf(permit: Span, all: readonly Span[], goesOn: typeof goesOnFrom): Day {
  const before = all.find((other) => other.validFrom < permit.validFrom && goesOn(permit, other));
  return before ? firstOf(before, all, goesOn) : permit.validFrom;
}
