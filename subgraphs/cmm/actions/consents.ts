import { type EntityManager, In } from 'typeorm';
import type { ConsentScope } from '../../../shared/cmm-vocabulary.ts';
import { type Day, later } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { type ConsentingFacts, consentHolds } from '../../../shared/law/give-consent.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import { personOf } from './case-file.ts';
import { casesOfPerson, ofPerson } from './cases-of-person.ts';
import { factsOf, unmergedCase } from './facts-of-case.ts';

export const consents = factsOf(ConsentRow);

const decisions = factsOf(IdentificationDecisionRow);

/** Whoever acted for a child in another of its cases acted for it. */
export const consentingFacts = async (tx: EntityManager, caseId: string): Promise<ConsentingFacts> => ({
  bornOn: (await personOf(tx, caseId)).bornOn,
  decisions: await decisions.ofCase(tx, caseId),
  representations: await ofPerson(tx, ChildRepresentativeRow, caseId),
});

/** What is told, and to whom. */
type Tells = Pick<ConsentRow, 'recipients' | 'scopes'>;

/** Of two that do, to withdraw the one would leave the other: who takes a consent back is told of no more by anything. */
export const tellsTheSame = (one: Tells, other: Tells): boolean =>
  one.recipients.some((each) => other.recipients.includes(each)) &&
  one.scopes.some((each) => other.scopes.includes(each));

/** Whether one lets everybody be told everything that another does, and for longer: then it stands in its place. */
export const renews = (
  one: Tells & Pick<ConsentRow, 'endsOn'>,
  other: Tells & Pick<ConsentRow, 'endsOn'>,
): boolean =>
  other.recipients.every((each) => one.recipients.includes(each)) &&
  other.scopes.every((each) => one.scopes.includes(each)) &&
  other.endsOn !== null &&
  (one.endsOn === null || other.endsOn < one.endsOn);

/** By what she lets anybody be told anything today. */
export async function consentsHeld(tx: EntityManager, caseId: string, today: Day): Promise<ConsentRow[]> {
  const facts = await consentingFacts(tx, caseId);
  return (await consents.ofCase(tx, caseId)).filter((one) => consentHolds(one, facts, today));
}

/** All versions of what she let be told, in whichever of her cases. */
export const everSaid = async (tx: EntityManager, caseId: string): Promise<ConsentRow[]> =>
  tx.findBy(ConsentRow, { caseId: In([...(await casesOfPerson(tx, caseId))]) });

export interface TakenBack {
  /** The bodies that were to be told less. */
  readonly recipients: ReadonlySet<Authority>;
  /** The last day on which she said so. */
  readonly on: Day;
}

/** What she took back, on a day or since, of what a consent tells; null: nothing. Her last word counts, in whichever case she said it. */
export function takenBackSince(tells: Tells, versions: readonly ConsentRow[], since: Day): TakenBack | null {
  const recipients = new Set<Authority>();
  let on = since;
  for (const now of versions) {
    const before = versions.find(({ id, version }) => id === now.id && version === now.version - 1);
    if (!before || !now.changedOn || now.changedOn < since) continue;
    for (const recipient of tells.recipients) {
      const tellsIt = (one: Tells, scope: ConsentScope) =>
        one.recipients.includes(recipient) && one.scopes.includes(scope);
      if (!tells.scopes.some((scope) => tellsIt(before, scope) && !tellsIt(now, scope))) continue;
      recipients.add(recipient);
      on = later(on, now.changedOn);
    }
  }
  return recipients.size ? { recipients, on } : null;
}

/** A consent by which those bodies are told nothing any more; where no other is left it is withdrawn. */
export function takeBack(
  tx: EntityManager,
  context: Pick<RequestContext, 'caller' | 'now'>,
  before: ConsentRow,
  takenBack: TakenBack,
): Promise<ConsentRow> {
  const recipients = before.recipients.filter((each) => !takenBack.recipients.has(each));
  const narrower = recipients.length
    ? ({ state: 'NARROWED', recipients } as const)
    : ({ state: 'WITHDRAWN', recipients, scopes: [] } as const);
  return supersede(tx, context, ConsentRow, before, [], {
    ...narrower,
    changedOn: later(before.changedOn ?? takenBack.on, takenBack.on),
  });
}

/**
 * The consent as it was read; once withdrawn it is done with. In a case that was merged it lets nobody be told anything, and
 * what she wants of it is hers in the other: she is not to be shown as done what changes nothing there.
 */
export async function standing(
  tx: EntityManager,
  caseId: string,
  id: string,
  expectedVersion: number,
): Promise<ConsentRow> {
  await unmergedCase(tx, caseId);
  const found = await consents.byId(tx, id);
  demandVersion(found, expectedVersion);
  if (found.state === 'WITHDRAWN') throw conflict('This consent was withdrawn. Record a new one.');
  return found;
}

/** Those to whom something may be told, or could be before, learn that it changed: one notice for all ways it can. */
export async function tellOfConsent(
  tx: EntityManager,
  context: Pick<RequestContext, 'caller' | 'now'>,
  caseId: string,
  recipients: readonly Authority[],
): Promise<void> {
  await issueNotices(tx, context, { caseId, kind: 'CONSENT_CHANGED', to: recipients });
}
