import type { EntityManager } from 'typeorm';
import { addDays, type Day } from '../../../shared/day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import * as file from './immigration-file.ts';
import { statuses } from './records.ts';
import { tell } from './tell.ts';

export interface Stay {
  readonly basis: StayBasis;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/**
 * Records on what footing she stays from a day on: the status that held until then ends the day before, and one that
 * begins later stands. After a last day nothing is known until it is recorded.
 */
export async function recordStay(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  { basis, validFrom, validTo }: Stay,
): Promise<ResidenceStatusRow> {
  const all = await statuses.ofCase(tx, caseId);
  const [next] = all
    .map((status) => status.validFrom)
    .filter((from) => from > validFrom)
    .sort();
  const until = next && (validTo === null || next <= validTo) ? addDays(next, -1) : validTo;
  const before = all.find((one) => one.validFrom < validFrom && (one.validTo ?? validFrom) >= validFrom);
  if (before)
    await supersede(tx, context, ResidenceStatusRow, before, before.ruleVersions, {
      validTo: addDays(validFrom, -1),
    });
  const same = all.find((one) => one.validFrom === validFrom);
  const said = { basis, validFrom, validTo: until };
  return same
    ? supersede(tx, context, ResidenceStatusRow, same, [], said)
    : append(tx, context, ResidenceStatusRow, { caseId, ruleVersions: [] }, said);
}

/** Whether she stays lawfully for all these days anyway. */
export const staysLawfully = async (
  tx: EntityManager,
  caseId: string,
  { validFrom, validTo }: { readonly validFrom: Day; readonly validTo: Day },
): Promise<boolean> =>
  (await statuses.ofCase(tx, caseId)).some(
    (one) => one.basis === 'LAWFUL' && one.validFrom <= validFrom && (one.validTo ?? validTo) >= validTo,
  );

/** Competence to identify goes with the stay: CMM learns of every change of today's footing, the Return Agency as a party. */
export async function tellingOfStay<Result>(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = await file.stayOn(tx, caseId, context.today);
  const result = await work();
  if ((await file.stayOn(tx, caseId, context.today)) !== before)
    await tell(tx, context, caseId, 'STAY_CHANGED', ['RETURN_AGENCY']);
  return result;
}
