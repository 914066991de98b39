import type { EntityManager } from 'typeorm';
import { addDays, type Day } from '../../../shared/day.ts';
import { hasAsylum, lastDayOfAsylum } from '../../../shared/law/stay-stands.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { statuses } from './records.ts';
import { givenIn, recordStay } from './stay.ts';

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
  const given = await givenIn(tx, [caseId, ...otherCases]);
  return hasAsylum(given, today) ? 'LAWFUL' : 'NO_LAWFUL_STAY';
}

/** The asylum that was granted last in a case, to the last day of the permit for protection that was given on it; null where none was. */
export async function asylumGranted(tx: EntityManager, caseId: string): Promise<GrantedAsylum | null> {
  const { asylum, permits } = await givenIn(tx, [caseId]);
  const granted = asylum
    .flatMap(({ outcome, decidedOn, factId }) =>
      outcome === 'GRANTED' && decidedOn !== null ? [{ factId, decidedOn }] : [],
    )
    .sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))
    .at(-1);
  return granted ? { ...granted, lastDay: lastDayOfAsylum(granted.decidedOn, permits) } : null;
}

/** Asylum lasts as long as the permit for protection that was given on it: so does the lawful stay that it gave. */
export async function limitAsylum(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  lastDay: Day,
): Promise<void> {
  const { asylum } = await givenIn(tx, [caseId]);
  const given = asylum.flatMap(({ outcome, decidedOn }) => (outcome === 'GRANTED' ? decidedOn : []));
  // granted once more while it had no end, asylum gave no other stay
  const stay = (await statuses.ofCase(tx, caseId)).find(
    ({ basis, validFrom, validTo }) => basis === 'LAWFUL' && validTo === null && given.includes(validFrom),
  );
  if (!stay) return;
  const afterwards = { basis: 'NO_LAWFUL_STAY' as const, validFrom: addDays(lastDay, 1), validTo: null };
  await recordStay(tx, context, caseId, afterwards);
}
