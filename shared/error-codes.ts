/** Every code that `extensions.code` of an error may carry. Anything else is masked as `INTERNAL`. */
export const errorCodes = {
  UNAUTHENTICATED: 'No access token, or one that does not hold.',
  ISSUER_UNAVAILABLE:
    'The keys of who issued the access token cannot be had, so that it cannot be checked. It may be a good one.',
  FORBIDDEN_OR_NOT_FOUND:
    'It does not exist, or it is not for this caller: the two look the same on purpose.',
  BAD_USER_INPUT: 'The request is malformed; the message names the argument, never its value.',
  PURPOSE_REQUIRED:
    'The header X-Purpose is missing, or names a purpose that this role may not state or that does not cover this field.',
  CONFLICT:
    'Somebody was faster, or the idempotency key was used with another input of the same mutation or is still in use. Read again, then decide.',
  AUTHORITY_UNAVAILABLE:
    'The authority that owns this part did not answer. Nothing may be concluded from its absence.',
  TIMEOUT: 'The authority that owns this part took too long.',
  LIMIT_EXCEEDED: 'The request is larger than this graph allows.',
  RATE_LIMITED: 'Too many requests.',
  WITHHELD:
    'Between subgraph and gateway only: policy keeps this field from the caller. The gateway moves it to extensions.withheld.',
  INTERNAL: 'A fault on our side. The correlation id finds it in the logs.',
} as const;
export type ErrorCode = keyof typeof errorCodes;
