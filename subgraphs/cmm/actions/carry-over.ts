import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull } from 'typeorm';
import { type Day, later } from '../../../shared/day.ts';
import { leavePlace } from '../../../shared/law/accommodation-suitable.ts';
import { appointRepresentative, inForceOn } from '../../../shared/law/child-representative.ts';
import { consentHolds } from '../../../shared/law/give-consent.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { BedRow } from '../storage/bed.row.ts';
import { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import { ContactPersonRow } from '../storage/contact-person.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { personOf } from './case-file.ts';
import { changeRecord } from './change-record.ts';
import {
  consentingFacts,
  consentsHeld,
  everSaid,
  takeBack,
  takenBackSince,
  tellOfConsent,
  tellsTheSame,
} from './consents.ts';
import { lockFacility } from './facility-facts.ts';
import { factsOf } from './facts-of-case.ts';
import { tellParties } from './tell-parties.ts';

/** What runs in a case that is merged into another: one person holds one bed, has one contact person, and a child one who acts for it; what she lets be told she takes back in one place. */

const placements = factsOf(PlacementRow);
const representatives = factsOf(ChildRepresentativeRow);

const runningIn = async (tx: EntityManager, caseId: string, today: Day): Promise<PlacementRow | null> =>
  (await placements.ofCase(tx, caseId)).find(({ endsOn }) => endsOn === null || today < endsOn) ?? null;

/**
 * She keeps her bed for every night for which the case that goes on gives her none: by the same decision, but not
 * verified, since nobody has asked on what she stays by that case. Where she has one there, the other is given up, which
 * is for the body that decided on it.
 */
export async function carryPlacement(
  tx: EntityManager,
  context: RequestContext,
  from: string,
  into: string,
): Promise<Refused | null> {
  const { caller, today } = context;
  const among = ['DIS', 'MUNICIPALITY'] as const;
  const before = await runningIn(tx, from, today);
  if (!before) return null;
  const theirs = await runningIn(tx, into, today);
  if (theirs) {
    const { bornOn } = await personOf(tx, into);
    const lawful = leavePlace({ decider: caller.authority, decidedBy: before.decidedBy, bornOn }, today);
    if (isRefused(lawful)) return lawful;
  }
  const { facilityId } = await tx.findOneByOrFail(BedRow, { id: before.bedId });
  await lockFacility(tx, facilityId);
  const { ruleVersions, bedId, endsOn, decidedBy, child, agreedWithDisOn, unaccompanied } = before;
  const leftOn = later(today, before.startsOn);
  await supersede(tx, context, PlacementRow, before, ruleVersions, { endsOn: leftOn });
  await tellParties(tx, context, { caseId: from, kind: 'PLACEMENT_CHANGED', among });
  const startsOn = theirs ? theirs.endsOn : leftOn;
  if (startsOn === null || (endsOn !== null && endsOn <= startsOn)) return null;
  const same = { bedId, endsOn, decidedBy, child, agreedWithDisOn, unaccompanied };
  const said = { ...same, startsOn, verification: 'UNVERIFIED' as const };
  await append(tx, context, PlacementRow, { caseId: into, ruleVersions }, said);
  await tellParties(tx, context, { caseId: into, kind: 'PLACEMENT_CHANGED', among });
  return null;
}

/** Whoever accompanies her goes on doing so, unless somebody else does. */
export async function carryContactPerson(
  tx: EntityManager,
  context: RequestContext,
  from: string,
  into: string,
): Promise<void> {
  const { today } = context;
  const changed = (caseId: string) =>
    tellParties(tx, context, { caseId, kind: 'CONTACT_PERSON_CHANGED', among: ['NGO'] });
  const before = await tx.findOneBy(ContactPersonRow, { caseId: from, releasedOn: IsNull() });
  if (!before) return;
  const read = { id: before.id, expectedVersion: before.version };
  await changeRecord(tx, ContactPersonRow, read, { releasedOn: today });
  await changed(from);
  if (await tx.existsBy(ContactPersonRow, { caseId: into, releasedOn: IsNull() })) return;
  const goesOn = { id: randomUUID(), version: 1, caseId: into, assignedOn: today };
  await tx.insert(ContactPersonRow, { ...before, ...goesOn });
  await changed(into);
}

/** Whoever acts for a child goes on doing so, unless somebody else does, or the other case knows the child to be of age. */
export async function carryRepresentative(
  tx: EntityManager,
  context: RequestContext,
  from: string,
  into: string,
): Promise<void> {
  const { today } = context;
  const among = ['MUNICIPALITY', 'RED_CROSS', 'DIS', 'RETURN_AGENCY'] as const;
  const before = (await representatives.ofCase(tx, from)).find(({ endedOn }) => endedOn === null);
  if (!before) return;
  const { ruleVersions, kind, name, organisation } = before;
  await supersede(tx, context, ChildRepresentativeRow, before, ruleVersions, { endedOn: today });
  await tellParties(tx, context, { caseId: from, kind: 'REPRESENTATIVE_CHANGED', among });
  const { bornOn } = await tx.findOneByOrFail(PersonRow, { caseId: into });
  const representations = await representatives.ofCase(tx, into);
  const lawful = appointRepresentative({ bornOn, representations }, today);
  if (isRefused(lawful)) return;
  const goesOn = { kind, name, organisation, appointedOn: today, endedOn: null };
  const on = { caseId: into, ruleVersions: [lawful.version] };
  await append(tx, context, ChildRepresentativeRow, on, goesOn);
  await tellParties(tx, context, { caseId: into, kind: 'REPRESENTATIVE_CHANGED', among });
}

/**
 * What she lets be told in the case that ends she lets be told in the one that goes on, where she can consent to it too; but
 * where a consent there tells a body something of the same, that one stands as it is, and she is asked anew for what it
 * does not cover; and what she has taken back since, in either of them, is told by none. Less is told by a merge, never
 * more. While whoever acts for a child still does so in the case that ends.
 */
export async function carryConsents(
  tx: EntityManager,
  context: RequestContext,
  from: string,
  into: string,
): Promise<void> {
  const { today } = context;
  const [here, there] = [await consentingFacts(tx, from), await consentingFacts(tx, into)];
  const representations = [...here.representations, ...there.representations];
  const held = await consentsHeld(tx, from, today);
  const [saidHere, saidThere] = [await everSaid(tx, from), await everSaid(tx, into)];
  const toldThere: Authority[] = [];
  const goOn: ConsentRow[] = [];
  for (const one of await consentsHeld(tx, into, today)) {
    const takenBack = takenBackSince(one, saidHere, one.givenOn);
    if (takenBack) toldThere.push(...one.recipients);
    goOn.push(takenBack ? await takeBack(tx, context, one, takenBack) : one);
  }
  for (const one of held) {
    if (!consentHolds(one, { ...there, representations }, today)) continue;
    // whoever acts for the child there has consented to nothing of it
    if (one.givenBy === 'REPRESENTATIVE' && there.representations.some(inForceOn(today))) continue;
    if (goOn.some((other) => tellsTheSame(one, other))) continue;
    if (takenBackSince(one, saidThere, one.givenOn)) continue;
    const { ruleVersions, givenBy, recipients, scopes, givenOn, endsOn } = one;
    const again = { givenBy, recipients, scopes, givenOn, endsOn, state: 'GIVEN', changedOn: null } as const;
    goOn.push(await append(tx, context, ConsentRow, { caseId: into, ruleVersions }, again));
    toldThere.push(...recipients);
  }
  const toldHere = held.flatMap(({ recipients }) => recipients);
  await tellOfConsent(tx, context, from, [...new Set(toldHere)]);
  await tellOfConsent(tx, context, into, [...new Set(toldThere)]);
}
