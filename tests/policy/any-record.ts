import fc from 'fast-check';
import { addDays, type Day } from '../../shared/day.ts';
import type { Versioned } from '../../subgraphs/cmm/derived/versioned.ts';
import { known } from '../caseload/sample-facts.ts';

/** She leaves on this day, unless she never does. */
export const LEFT = '2026-03-20';

/** Few days around it, so that what is drawn often falls on one day, on the next, or before what came of it. */
export const DAYS: readonly Day[] = [-10, -1, 0, 1, 2, 12, 32, 33, 60].map((days) => addDays(LEFT, days));

export const day = fc.constantFrom(...DAYS);
export const one = fc.constantFrom;
export const seldom = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
export const lasting = seldom(one(0, 1, 20, 40));
export const after = (from: Day, days: number | null) => (days === null ? null : addDays(from, days));
export const verification = one('VERIFIED' as const, 'VERIFIED' as const, 'UNVERIFIED' as const);

/** As many as one of the counts says, each of a day, and with a record of it that was made then or late. */
export const some = <More extends object, Fact>(
  name: string,
  counts: readonly number[],
  more: fc.Arbitrary<More>,
  of: (on: Day, record: Versioned, more: More) => Fact,
): fc.Arbitrary<Fact[]> =>
  one(...counts).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc
          .record({ on: day, late: one(0, 0, 0, 0, 5, 40), more })
          .map(({ on, late, more }) => of(on, known(`${name} ${at}`, addDays(on, late)), more)),
      ),
    ),
  );
export const nothing = fc.constant({});
