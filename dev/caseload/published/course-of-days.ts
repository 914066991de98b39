import { addDays, addMonths, type Day } from '../../../shared/day.ts';
import { reflectionCap } from '../../../shared/law/reflection-total.ts';
import type { ExtensionGround } from '../../../shared/vocabulary.ts';
import type { Person } from './people.ts';

/** The reflection period, or the recovery period that is its equivalent. */
export interface Period {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly extended: { readonly on: Day; readonly ground: ExtensionGround; readonly until: Day } | null;
}

/** When what happens to a person: what the law leaves open is drawn, the rest follows from it. */
export interface CourseOfDays {
  readonly period: Period | null;
  /** The last day in Denmark, where she is known to have left. */
  readonly leftOn: Day | null;
  readonly return: {
    readonly offeredOn: Day;
    readonly acceptedOn: Day;
    readonly supportedOn: Day;
    readonly arrivedOn: Day;
    readonly completedOn: Day;
  } | null;
  readonly permit: { readonly from: Day; readonly to: Day } | null;
  readonly asylumDecidedOn: Day | null;
  /** The day on which a court decided: on her status, or on an award. */
  readonly courtOn: Day;
  readonly closedOn: Day;
}

const LENGTH = 30;

export function courseOfDays(person: Person): CourseOfDays {
  const { identifiedOn, draw, cell, course } = person;
  const after = (from: Day, least: number, spread: number): Day => addDays(from, least + draw(spread));
  const courtOn = cell.onTrial ? after(identifiedOn, 10, 15) : after(identifiedOn, 60, 30);
  const nothing = { period: null, leftOn: null, return: null, permit: null, asylumDecidedOn: null, courtOn };
  if (course.is === 'UNASSISTED') return { ...nothing, closedOn: after(identifiedOn, 20, 20) };

  const startsOn = after(identifiedOn, 1, 4);
  const period: Period = { startsOn, endsOn: addDays(startsOn, LENGTH), extended: null };
  if (cell.stay === 'LAWFUL') return { ...nothing, period, closedOn: after(identifiedOn, 100, 100) };
  if (cell.stay === 'ASYLUM_SEEKER') {
    const asylumDecidedOn = after(identifiedOn, 60, 150);
    // a child is granted asylum, and the municipality has a plan before the case is closed
    if (cell.age === 'CHILD')
      return { ...nothing, period, asylumDecidedOn, closedOn: addDays(asylumDecidedOn, 30) };
    const leftOn = after(asylumDecidedOn, 10, 15);
    return { ...nothing, period, asylumDecidedOn, leftOn, closedOn: addDays(leftOn, 5) };
  }
  if (course.is === 'PERMIT') {
    const from = addDays(startsOn, 25);
    const to = addDays(from, 180);
    return { ...nothing, period, permit: { from, to }, leftOn: to, closedOn: addDays(to, 10) };
  }
  if (course.is === 'USUAL') {
    const whole = { ...period, ...inThePandemic(startsOn, draw) };
    return { ...nothing, period: whole, leftOn: whole.endsOn, closedOn: addDays(whole.endsOn, 5) };
  }
  const offeredOn = after(startsOn, 3, 5);
  const acceptedOn = after(offeredOn, 3, 5);
  const leftOn = after(startsOn, 45, 60);
  const arrivedOn = addDays(leftOn, 1);
  const completedOn = addMonths(arrivedOn, 6);
  const extended = {
    on: after(startsOn, 20, 8),
    ground: 'COOPERATES_IN_PREPARED_RETURN',
    until: leftOn,
  } as const;
  return {
    ...nothing,
    period: { startsOn, endsOn: leftOn, extended },
    leftOn,
    return: { offeredOn, acceptedOn, supportedOn: after(acceptedOn, 5, 10), arrivedOn, completedOn },
    closedOn: addDays(completedOn, 5),
  };
}

/** While periods of up to eight months could be given, every other one was extended, and some to the last day. */
function inThePandemic(startsOn: Day, draw: Person['draw']): Pick<Period, 'endsOn' | 'extended'> | null {
  const { capEndsOn, capDays, rule } = reflectionCap(startsOn);
  const [isExtended, isFull] = [draw(2) === 0, draw(3) === 0];
  if (rule.id !== 'REFLECTION_EXCEPTIONAL' || !isExtended) return null;
  const until = isFull ? capEndsOn : addDays(startsOn, LENGTH + 30 + draw(capDays - LENGTH - 30));
  const on = addDays(startsOn, LENGTH - 5);
  return { endsOn: until, extended: { on, ground: 'SPECIAL_REASONS', until } };
}
