import type { Day } from '../../../shared/day.ts';
import type { ToldFacts } from './facts.ts';
import { firstRecorded, ledHereBefore } from './findings/as-recorded.ts';
import type { FileFacts, PermitFact } from './immigration-facts.ts';
import type { Instant } from './versioned.ts';

export interface AsylumGrant {
  readonly grantedOn: Day;
  /** Those that were given by who knew of it. */
  readonly permits: readonly PermitFact[];
}

/**
 * The asylum that was granted last, in whichever of her cases, with the permits that may have been given on it: of its own file,
 * and where its case was merged into this one, those given here since. Before the merge nobody knew that it is hers.
 */
export function lastGrant({ immigration }: ToldFacts): AsylumGrant | null {
  if (!immigration) return null;
  const here = immigration.permits ?? [];
  const grants = [
    ...grantsIn(immigration, []),
    ...immigration.merged.flatMap((file) => grantsIn(file, here.filter(givenSince(file.since)))),
  ];
  return grants.sort((a, b) => (a.grantedOn < b.grantedOn ? -1 : 1)).at(-1) ?? null;
}

const grantsIn = ({ asylum, permits }: FileFacts, since: readonly PermitFact[]): AsylumGrant[] =>
  (asylum ?? []).flatMap(({ outcome, decidedOn }) =>
    outcome === 'GRANTED' && decidedOn !== null
      ? { grantedOn: decidedOn, permits: [...(permits ?? []), ...since] }
      : [],
  );

/** Whether it was first recorded since then, and not while CMM was silent on which cases are hers. */
const givenSince = (since: Instant) => (permit: PermitFact) => {
  const [first = permit] = permit.versions ?? [];
  return first.verification !== 'UNVERIFIED' && ledHereBefore(firstRecorded(first, []))({ since });
};
