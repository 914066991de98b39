/** The two public documents that the facts are taken from. */
export const documents = {
  '000': 'a yearly report on how the mechanism protected victims in 2022',
  '002': 'an older description of the mechanism, step by step, with a contact directory',
} as const;
export type Document = keyof typeof documents;

/**
 * Where a fact stands, as one word that a test can look up: a schema coordinate (`ReflectionPeriod`,
 * `Case.stage`, `StayBasis.LAWFUL`), a rule (`REFLECTION_GRANT`), a rule in one variant
 * (`REFLECTION_TOTAL@2013-120`), or words in a file (`dev/caseload/stories.ts: hotline-presumed`).
 */
export type Place = string;

/** Where a fact lives, or why it needs no code. */
export interface Standing {
  readonly places: readonly Place[];
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

export const context = (why: string): Part => ({ context: why });

export const standing = (parts: readonly Part[]): Standing => ({
  places: parts.flatMap(({ places }) => places ?? []),
  context: parts.find((part) => part.context)?.context ?? null,
});

export const fact = (number: string, document: Document, says: string, ...parts: readonly Part[]): Fact => ({
  number,
  document,
  says,
  ...standing(parts),
});
