import type { Day } from '../day.ts';
import type { Authority, RuleKind } from '../vocabulary.ts';

/**
 * What is said to people, in both languages. Danish rule texts are our own words: unofficial renderings, save for
 * the terms that the statute or the Centre uses.
 */
export interface Text {
  readonly EN: string;
  readonly DA: string;
}

/** What an answer rests on: dates, counts, bodies. Never anything that tells who the person is. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * Why a rule does not hold here. Texts are templates over the facts (see wording.ts), so that an answer stored as
 * code and facts can be told again in either language. Codes are only ever added.
 */
export interface Reason {
  readonly message: Text;
  readonly remedy: Text | null;
}

/** One dated reading of a rule, with its data. Both days belong to its validity; null is open. */
export interface Variant<Data extends object = object> {
  readonly id: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly label: Text;
  readonly data: Data;
  /** Facts and statutes, and what in this variant is our choice because they are silent. */
  readonly source: readonly string[];
}

export interface Rule<
  Kind extends RuleKind = RuleKind,
  Code extends string = string,
  Data extends object = object,
> {
  readonly id: string;
  readonly kind: Kind;
  readonly appliedBy: readonly Authority[];
  readonly title: Text;
  /** Holds for every variant; the numbers stand in the variants' labels. */
  readonly text: Text;
  readonly source: readonly string[];
  readonly reasons: Readonly<Record<Code, Reason>>;
  readonly variants: readonly Variant<Data>[];
}

export const isInForce = ({ from, to }: Variant, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** The variant that is law on a day, or null where the rule says nothing then. */
export const inForce = <Data extends object>(
  rule: Rule<RuleKind, never, Data>,
  day: Day,
): Variant<Data> | null => rule.variants.find((variant) => isInForce(variant, day)) ?? null;

/** The same for a rule that has no gaps. */
export function variantOn<Data extends object>(rule: Rule<RuleKind, never, Data>, day: Day): Variant<Data> {
  const variant = inForce(rule, day);
  if (!variant) throw new Error(`${rule.id} has no variant for the day`);
  return variant;
}

/** Which rule in which variant: stored with every decision, e.g. `REFLECTION_TOTAL@2013-120`. */
export const versionOf = (rule: { readonly id: string }, variant: { readonly id: string }): string =>
  `${rule.id}@${variant.id}`;

export const versionOn = (rule: Rule<RuleKind, never>, day: Day): string =>
  versionOf(rule, variantOn(rule, day));
