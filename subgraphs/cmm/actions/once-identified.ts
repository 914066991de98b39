import type { EntityManager } from 'typeorm';
import type { Departures } from '../../../shared/law/left-since.ts';
import { repeatsOf, sameIdentification } from '../../../shared/law/same-identification.ts';
import { type IdentificationTold, type identificationOf, ownDecisions } from './identification-told.ts';

/** The decision in force with all that say the same, in whichever of her cases: she is identified once for as long as she does not leave. */
export async function onceIdentified(
  tx: EntityManager,
  { inForce }: Awaited<ReturnType<typeof identificationOf>>,
  caseIds: readonly string[],
  told: IdentificationTold,
  departures: Departures,
) {
  if (!inForce) return null;
  const everywhere = [...(await ownDecisions(tx, caseIds)), ...told.decisions];
  return { ...inForce, decisionId: inForce.id, repeats: repeatsOf(inForce, everywhere, departures) };
}

/** CMM's decisions that identify her as this one does, in whichever of her cases. */
export const sameAsDecision = async (
  tx: EntityManager,
  caseIds: readonly string[],
  id: string | null,
  departures: Departures,
) => sameIdentification(id, await ownDecisions(tx, caseIds), departures);
