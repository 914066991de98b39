import type { ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import type { ConsentRow } from '../storage/consent.row.ts';
import type { Context } from './context.ts';

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

/** Her contact person at CMM, at that work, learns when she is in court: by her consent, and nobody else at CMM does. */
export async function tellsHearingDates(
  id: string,
  { access, caller, purpose, today, load }: Context,
): Promise<boolean> {
  if (caller.authority !== 'CMM' || purpose !== 'ASSISTANCE' || !(await access.admits(id))) return false;
  access.touched.add(id);
  const [consents, contactPersons] = await Promise.all([
    load.consents.load(id),
    load.contactPersons.load(id),
  ]);
  return (
    contactPersons.some(
      ({ body, official, releasedOn }) =>
        body === caller.authority && official === caller.subject && releasedOn === null,
    ) && letsTell(consents, 'HEARING_DATES', caller.authority, today)
  );
}
