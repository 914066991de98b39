import type { Day } from '../../../../shared/day.ts';
import type { Finding } from '../../../../shared/law/finding.ts';
import type { Rule } from '../../../../shared/law/rule.ts';
import type { Groups, ToldFacts } from '../facts.ts';
import type { Records } from './as-recorded.ts';

/** A rule of the book, held against what is known of a case. */
export interface HeldRule {
  readonly rule: Rule;
  /** The groups of facts without which nothing may be said: one that is withheld or silent makes the rule not visible. */
  readonly needs: Groups;
  /** And those without which nothing may be said as the facts stand: what is told to few is needed where it could change the answer. */
  readonly besides?: (facts: ToldFacts) => Groups;
  /** The groups that the rule's words would tell of: without them the outcome is told, and not why. */
  readonly words?: Groups;
  /** The reasons whose words tell of none of them. */
  readonly plain?: readonly string[];
  readonly find: (facts: ToldFacts, asOf: Day, at: Date, records: Records) => Finding;
}

/** Whoever decides on identification: nothing is said of a decision in force while one of them is not heard. */
export const DECISIONS = { CMM: ['IDENTIFICATION'], DIS: ['IDENTIFICATION'], NEC: ['COURT_STATUS'] } as const;

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
