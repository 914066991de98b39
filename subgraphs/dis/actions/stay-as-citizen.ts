import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import { setAsideWhileLawful } from './departure-deadlines.ts';
import { freeUntil } from './in-its-place.ts';
import { recordStay } from './stay.ts';

/** A citizen stays lawfully without an end, whatever a permit gave her days of or became of her asylum: a deadline of hers is set aside. */
export async function stayAsCitizen(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
): Promise<void> {
  const { today } = context;
  if ((await freeUntil(tx, caseId, today)) !== null)
    await recordStay(tx, context, caseId, { basis: 'LAWFUL', validFrom: today, validTo: null });
  await setAsideWhileLawful(tx, context, caseId);
}
