/** What one request may ask for. Whatever is larger is turned away before any work is done for it. */
export const limits = {
  /** Of the HTTP body, which is also what a query text and its variables can measure at most. */
  bodyBytes: 256 * 1024,
  /** Of the query text. */
  tokens: 4_000,
  /** Fields within fields, fragments followed. The introspection query of the usual tools needs 15. */
  depth: 24,
  /** Aliases in all, fragments followed: each may ask the same thing again. */
  aliases: 100,
  /** Fields of one operation at the top. */
  rootFields: 20,
  /** Fields in all, fragments followed: a few fragments can stand for millions. */
  fields: 5_000,
  /** Lists and objects within each other, in a literal or in the variables. */
  valueDepth: 16,
  /** Of what one authority may answer to one operation. */
  replyBytes: 32 * 1024 * 1024,
  /** Of what all of them together may answer to one operation. */
  repliesBytes: 64 * 1024 * 1024,
  /** Errors that all of them together may report to one operation; of each reply at least one is heard. */
  errors: 2_000,
  /** Of one authority's replies that are being read at the same time. */
  repliesAtOnceBytes: 256 * 1024 * 1024,
} as const;
