import type { EntityManager } from 'typeorm';
import { addDays, type Day } from '../../../shared/day.ts';
import { givenByAsylum, hasAsylum } from '../../../shared/law/stay-stands.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { givenIn } from './given-on-asylum.ts';
import { asylumApplications, seeksAsylum, statuses } from './records.ts';
import { recordStay, tellingOfStay } from './stay.ts';

/** Asylum that was granted: how long it lasts, and the stay that it gives. */

export interface GrantedAsylum {
  readonly factId: string;
  readonly decidedOn: Day;
  /** Null while no permit for protection was given on it. */
  readonly lastDay: Day | null;
}

/** On what footing she stays once asylum is not granted in a case: what another of hers gave her stands. */
export async function withoutAsylum(
  tx: EntityManager,
  { today }: RequestContext,
  caseId: string,
  otherCases: readonly string[],
): Promise<StayBasis> {
  const { asylum } = await givenIn(tx, [caseId, ...otherCases]);
  return hasAsylum(asylum, today) ? 'LAWFUL' : 'NO_LAWFUL_STAY';
}

/** The asylum that was granted last in a case, to the last day of the permit for protection that was given on it; null where none was. */
export async function asylumGranted(tx: EntityManager, caseId: string): Promise<GrantedAsylum | null> {
  const granted = await grantedIn(tx, caseId);
  return granted.sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1)).at(-1) ?? null;
}

async function grantedIn(tx: EntityManager, caseId: string): Promise<GrantedAsylum[]> {
  const { asylum } = await givenIn(tx, [caseId]);
  return asylum.flatMap(({ outcome, decidedOn, factId, lastDay }) =>
    outcome === 'GRANTED' && decidedOn !== null ? [{ factId, decidedOn, lastDay }] : [],
  );
}

/** Asylum lasts as long as the permit for protection that was given on it: so does the lawful stay that it gave. */
export async function limitAsylum(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  hers: readonly string[],
  lastDay: Day,
): Promise<void> {
  // granted once more while it had no end, asylum gave no other stay; refused beside one that stands, it goes on by that one
  const given = givenByAsylum(await asylumApplications.ofCases(tx, hers));
  const stay = (await statuses.ofCase(tx, caseId)).find(
    ({ basis, validFrom, validTo }) => basis === 'LAWFUL' && validTo === null && given.includes(validFrom),
  );
  if (!stay) return;
  const afterwards = { basis: 'NO_LAWFUL_STAY' as const, validFrom: addDays(lastDay, 1), validTo: null };
  await recordStay(tx, context, caseId, afterwards);
}

/** The permit for protection that was given on it is revoked: the stay that asylum gave in another of her cases ends with it. */
export async function endAsylum(tx: EntityManager, context: RequestContext, caseId: string): Promise<void> {
  const { today } = context;
  const ended = (await grantedIn(tx, caseId)).filter(({ lastDay }) => lastDay !== null && lastDay < today);
  const stay = (await statuses.ofCase(tx, caseId)).find(
    ({ basis, validFrom, validTo }) =>
      basis === 'LAWFUL' &&
      (validTo === null || today <= validTo) &&
      ended.some(({ decidedOn }) => decidedOn === validFrom),
  );
  if (!stay) return;
  const basis = (await seeksAsylum(tx, [caseId])) ? 'ASYLUM_SEEKER' : 'NO_LAWFUL_STAY';
  await tellingOfStay(tx, context, caseId, async () => {
    await recordStay(tx, context, caseId, { basis, validFrom: today, validTo: null });
  });
}
