import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { identificationToConfirm } from '../../../shared/law/identification-to-confirm.ts';
import type { Departures } from '../../../shared/law/left-since.ts';
import { repeatsOf, sameIdentification } from '../../../shared/law/same-identification.ts';
import type { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { casesOfPerson } from './cases-of-person.ts';
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

/** The one by which a period of hers is confirmed: once it is over that on which it was given. */
export async function identificationOfPeriod(
  tx: EntityManager,
  period: RecoveryPeriodRow,
  decided: Awaited<ReturnType<typeof identificationOf>>,
  told: IdentificationTold,
  departures: Departures,
  today: Day,
) {
  const hers = await casesOfPerson(tx, period.caseId);
  const inForce = await onceIdentified(tx, decided, hers, told, departures);
  const everywhere = [...(await ownDecisions(tx, hers)), ...told.decisions];
  return identificationToConfirm(period, inForce, everywhere, departures, today);
}

/** CMM's decisions that identify her as this one does, in whichever of her cases. */
export const sameAsDecision = async (
  tx: EntityManager,
  caseIds: readonly string[],
  id: string | null,
  departures: Departures,
) => sameIdentification(id, await ownDecisions(tx, caseIds), departures);
