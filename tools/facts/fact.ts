/** The two public documents that the facts are taken from. */
export const documents = {
  '000': 'a yearly report on how the mechanism protected victims in 2022',
  '002': 'an older description of the mechanism, step by step, with a contact directory',
} as const;
export type Document = keyof typeof documents;

/** What is still to be built, by issue and item, for as much as facts wait for it. A step leaves once it is finished: then nothing may wait for it. */
export const plan = {
  '4.2': 'every rule in the book of law',
} as const;
export type Step = keyof typeof plan;

/**
 * Where a fact stands, as one word that a test can look up: a schema coordinate (`ReflectionPeriod`,
 * `Case.stage`, `StayBasis.LAWFUL`), a rule (`REFLECTION_GRANT`), a rule in one variant
 * (`REFLECTION_TOTAL@2013-120`), or words in a file (`dev/caseload/stories.ts: hotline-presumed`).
 */
export type Place = string;

export interface Coming {
  readonly with: Step;
  /** A place, where its name is settled: once it is there, the entry must say so. Else in words. */
  readonly what: string;
}

/** Where a fact lives, or what will bring it, or both; or why it needs no code. */
export interface Standing {
  readonly places: readonly Place[];
  readonly coming: readonly Coming[];
  readonly context: string | null;
}

export interface Fact extends Standing {
  readonly number: string;
  readonly document: Document;
  /** In our words. */
  readonly says: string;
}

export interface Chapter {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** A point on which the documents disagree, with each other, with themselves or with other public sources. */
export interface Contradiction extends Standing {
  readonly number: string;
  readonly between: readonly string[];
  readonly point: string;
  readonly handling: string;
}

type Part = Partial<Standing>;

export const lives = (...places: readonly Place[]): Part => ({ places });

export const comes = (step: Step, ...whats: readonly string[]): Part => ({
  coming: whats.map((what) => ({ with: step, what })),
});

export const context = (why: string): Part => ({ context: why });

export const standing = (parts: readonly Part[]): Standing => ({
  places: parts.flatMap(({ places }) => places ?? []),
  coming: parts.flatMap(({ coming }) => coming ?? []),
  context: parts.find((part) => part.context)?.context ?? null,
});

export const fact = (number: string, document: Document, says: string, ...parts: readonly Part[]): Fact => ({
  number,
  document,
  says,
  ...standing(parts),
});
