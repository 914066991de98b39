import type { ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import type { ConsentRow } from '../storage/consent.row.ts';

/** Whether a consent in force lets CMM tell a body something today. Read anew each time: a withdrawal counts from the next read on. */
export const letsTell = (
  consents: readonly ConsentRow[],
  scope: ConsentScope,
  to: Authority,
  today: Day,
): boolean =>
  consents.some(
    ({ recipients, scopes, givenOn, endsOn }) =>
      recipients.includes(to) &&
      scopes.includes(scope) &&
      givenOn <= today &&
      (endsOn === null || today <= endsOn),
  );
