import type { CitizenshipGroup } from '../../../../shared/vocabulary.ts';
import type { ProfileFact } from '../case-facts.ts';
import type { ToldFacts } from '../facts.ts';
import { knownAt } from '../known.ts';
import type { Instant, Versioned } from '../versioned.ts';

/** What was on record when: a decision is held against what could be known when it was taken, and never against hindsight. */
export interface Records {
  /** Every version that is told, whenever it was recorded. */
  readonly all: ToldFacts;
  /** The facts as they stood on record at an instant. */
  readonly at: (instant: Instant) => ToldFacts;
  /** The same over all her cases, for what is told of all of them together: as though it had been known then which are hers. */
  readonly ofHerAt: (instant: Instant) => ToldFacts;
}

/** All versions of the facts come in: what nothing is kept of is as it stands now. */
export function recordsOf(all: ToldFacts, now: Date): Records {
  const of = (told: ToldFacts) => {
    // many rules ask for the same few instants
    const known = new Map<Instant, ToldFacts>();
    return (instant: Instant) => {
      const facts = known.get(instant) ?? knownAt(told, instant, now.toISOString());
      known.set(instant, facts);
      return facts;
    };
  };
  return { all, at: of(all), ofHerAt: of(asOnePerson(all)) };
}

/** The facts of a person as though it had been known all along which cases are hers. */
export const asOnePerson = (facts: ToldFacts): ToldFacts => ({
  ...facts,
  cmm: {
    ...facts.cmm,
    decisionsBefore: facts.cmm.decisionsBefore?.map(fromTheFirst) ?? null,
    merged: facts.cmm.merged.map(fromTheFirst),
  },
  immigration: facts.immigration && {
    ...facts.immigration,
    merged: facts.immigration.merged.map(fromTheFirst),
  },
});

/** Before any instant. */
const fromTheFirst = <Merged extends { readonly since: Instant }>(merged: Merged): Merged => ({
  ...merged,
  since: '',
});

/** When a record was first written, which is when it was decided on: later versions correct or continue it. */
export const firstRecorded = (
  { id, recordedAt }: Pick<Versioned, 'id' | 'recordedAt'>,
  versions: readonly Pick<Versioned, 'id' | 'recordedAt'>[],
): Instant =>
  versions
    .filter((one) => one.id === id)
    .map((one) => one.recordedAt)
    .reduce((first, other) => (other < first ? other : first), recordedAt);

/** Whether a case led here already when something was recorded: of a merge at the same moment nobody could know yet. */
export const ledHereBefore =
  (recordedAt: Instant) =>
  ({ since }: { readonly since: Instant }): boolean =>
    since < recordedAt;

/** Whether the person was set right after a record was written: of what CMM had of her then nothing is kept. */
export const changedSince = (profile: Pick<ProfileFact, 'changedAt'> | null, recordedAt: Instant): boolean =>
  profile !== null && profile.changedAt !== null && recordedAt < profile.changedAt;

/** As CMM had it when something was decided; null where it was set right since: what it said before is not kept. */
export const citizenshipAt = (
  told: Pick<ProfileFact, 'citizenshipGroup' | 'changedAt'> | null,
  at: Instant,
): CitizenshipGroup | null => (changedSince(told, at) ? null : (told?.citizenshipGroup ?? null));
