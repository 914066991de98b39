/** SQL: whether what a row was recorded for is a return that was withdrawn, from which nothing comes any more. */
export const isOfWithdrawnReturn = (row: string): string =>
  `EXISTS (SELECT 1 FROM voluntary_return r WHERE r.id = ${row}.return_id AND r.superseded_at IS NULL AND r.status = 'WITHDRAWN')`;
