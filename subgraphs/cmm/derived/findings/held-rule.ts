import type { Day } from '../../../../shared/day.ts';
import type { Finding } from '../../../../shared/law/finding.ts';
import type { Rule } from '../../../../shared/law/rule.ts';
import type { Groups, ToldFacts } from '../facts.ts';
import type { Absence } from '../here-again.ts';
import type { Records } from './as-recorded.ts';

/** A rule of the book, held against what is known of a case. */
export interface HeldRule {
  readonly rule: Rule;
  /** The groups of facts without which nothing may be said: one that is withheld or silent makes the rule not visible. */
  readonly needs: Groups;
  /** And those without which nothing may be said as the facts stand: what is told to few is needed where it could change the answer. */
  readonly besides?: (facts: ToldFacts, asOf: Day, records: Records) => Groups;
  /** The groups that the rule's words would tell of: without them the outcome is told, and not why. */
  readonly words?: Groups;
  /** The reasons whose words tell of none of them. */
  readonly plain?: readonly string[];
  /** By whether she is taken to be away since she left: where the outcome hinges on that, whoever may show her here is needed, too. */
  readonly find: Find;
  /**
   * What of the rule rests on less. What is amiss there is told though the rest is not visible; that nothing is, is not: it
   * would read as if the rule were kept.
   */
  readonly part?: {
    readonly needs: Groups;
    readonly find: Find;
    /** Whether the rest cannot be graver, as the facts stand: else what is amiss here is not told without it, as though it were all. */
    readonly standsAlone: (facts: ToldFacts, asOf: Day) => boolean;
    /** Whether the rest could change the words, though not the outcome: then the outcome is told, and not why. */
    readonly isWordless?: true;
  };
}

type Find = (facts: ToldFacts, asOf: Day, at: Date, records: Records, away: Absence) => Finding;

/** Whoever decides on identification: nothing is said of a decision in force while one of them is not heard. */
export const DECISIONS = { CMM: ['IDENTIFICATION'], DIS: ['IDENTIFICATION'], NEC: ['COURT_STATUS'] } as const;

/** On what footing she stays. */
export const STAY = { DIS: ['RESIDENCE', 'ASYLUM', 'PERMIT'] } as const;

/** Who has it on record that she left. */
export const LEAVING = { DIS: ['DEPARTURE'], RETURNS: ['RETURN'] } as const;

/** Child or adult: by CMM's day of birth, else as the decisions have it. */
export const AGE = { CMM: ['PROFILE'], DIS: ['AGE_GROUP'], NEC: ['AGE_GROUP'] } as const;

/** All these groups together. */
export const together = (...all: readonly Groups[]): Groups => {
  const rooms = new Map<string, string[]>();
  for (const groups of all) {
    for (const [room, names] of Object.entries(groups)) {
      rooms.set(room, [...new Set([...(rooms.get(room) ?? []), ...names])]);
    }
  }
  return Object.fromEntries(rooms);
};
