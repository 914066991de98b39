import type { ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import { consentHolds } from '../../../shared/law/give-consent.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import type { Context } from './context.ts';

/**
 * Whether a consent holds today. Read anew each time: what ends it counts from the next read on. In a case that was merged
 * none does: what held goes on in the other, where it can be seen and taken back.
 */
async function holds(consent: ConsentRow, { today, load }: Context): Promise<boolean> {
  const { caseId } = consent;
  const [ofCase, person, decisions, merged] = await Promise.all([
    load.case.load(caseId),
    load.person.load(caseId),
    load.decisions.load(caseId),
    load.facts.mergedCases.load(caseId),
  ]);
  if (ofCase?.mergedIntoId) return false;
  const hers = [caseId, ...merged.map(({ id }) => id)];
  const representations = (await Promise.all(hers.map((id) => load.representatives.load(id)))).flat();
  return consentHolds(consent, { bornOn: person?.bornOn ?? null, decisions, representations }, today);
}

/** Those of all consents that hold today, by id: a few statements, for the law is asked here and not in the database. */
export async function consentsInForce(context: Context): Promise<readonly string[]> {
  const { db } = context.room;
  const standing: ConsentRow[] = await db.query(
    `SELECT ${columnsOf(db, ConsentRow, 'r')} FROM consent r
     WHERE r.superseded_at IS NULL AND r.state <> 'WITHDRAWN' AND coalesce(r.ends_on >= $1, true)`,
    [context.today],
  );
  const held = await Promise.all(standing.map((consent) => holds(consent, context)));
  return standing.filter((_, at) => held[at]).map(({ id }) => id);
}

/** Whether a consent that holds lets CMM tell the caller something. */
export async function letsTell(id: string, scope: ConsentScope, context: Context): Promise<boolean> {
  const naming = (await context.load.consents.load(id)).filter(
    ({ recipients, scopes }) => recipients.includes(context.caller.authority) && scopes.includes(scope),
  );
  const held = await Promise.all(naming.map((consent) => holds(consent, context)));
  return held.includes(true);
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
