/** An instant as RFC 3339 writes it in UTC, with milliseconds: such texts compare as the instants do. */
export type Instant = string;

/** One version of a legal fact. Facts are told with all their versions, so that "as known then" can be answered. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly supersededAt: Instant | null;
}

/** The versions that were recorded by then, whatever came after. */
export const recordedBy = <Fact extends Versioned>(facts: readonly Fact[], asOf: Instant): readonly Fact[] =>
  facts.filter(({ recordedAt }) => recordedAt <= asOf);

/** Of each record the version that was in force then. */
export const inForceAt = <Fact extends Versioned>(facts: readonly Fact[], asOf: Instant): readonly Fact[] =>
  recordedBy(facts, asOf).filter(({ supersededAt }) => supersededAt === null || asOf < supersededAt);
