import type { ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import { stillConsents } from '../../../shared/law/give-consent.ts';
import type { Context } from './context.ts';

/**
 * Whether a consent in force lets CMM tell the caller something today. Read anew each time: a withdrawal counts from the next
 * read on, and so does that it is no longer hers, or her representative's, to give.
 */
export async function letsTell(
  id: string,
  scope: ConsentScope,
  { caller, today, load }: Context,
): Promise<boolean> {
  const naming = (await load.consents.load(id)).filter(
    ({ recipients, scopes, givenOn, endsOn }) =>
      recipients.includes(caller.authority) &&
      scopes.includes(scope) &&
      givenOn <= today &&
      (endsOn === null || today <= endsOn),
  );
  if (naming.length === 0) return false;
  const [person, decisions, representations] = await Promise.all([
    load.person.load(id),
    load.decisions.load(id),
    load.representatives.load(id),
  ]);
  const on = { bornOn: person?.bornOn ?? null, decisions, representations };
  return naming.some(({ givenBy, givenOn }) => stillConsents({ ...on, givenBy }, givenOn, today));
}

/** Her contact person at CMM, at that work, learns when she is in court: by her consent, and nobody else at CMM does. */
export async function tellsHearingDates(id: string, context: Context): Promise<boolean> {
  const { access, caller, purpose, load } = context;
  if (caller.authority !== 'CMM' || purpose !== 'ASSISTANCE' || !(await access.admits(id))) return false;
  access.touched.add(id);
  const accompanies = (await load.contactPersons.load(id)).some(
    ({ body, official, releasedOn }) =>
      body === caller.authority && official === caller.subject && releasedOn === null,
  );
  return accompanies && letsTell(id, 'HEARING_DATES', context);
}
