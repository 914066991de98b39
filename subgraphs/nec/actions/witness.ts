import { type EntityManager, IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { WitnessContactRow } from '../storage/witness-contact.row.ts';
import { WitnessParticipationRow } from '../storage/witness-participation.row.ts';

/** The person as witness, read within a decision's transaction while the case is locked. */

export const isWitness = (tx: EntityManager, caseId: string): Promise<boolean> =>
  tx.existsBy(WitnessParticipationRow, { caseId, testifies: true, supersededAt: IsNull() });

/**
 * Since when anybody could be her contact: that she testifies was stated, or she did testify, whichever was first. What was
 * stated anew later takes nothing of that back.
 */
export async function witnessSince(tx: EntityManager, caseId: string): Promise<Day | null> {
  const stated = await tx.findBy(WitnessParticipationRow, { caseId, testifies: true });
  const [first] = stated
    .flatMap(({ statedOn, testifiesFrom }) => [statedOn, testifiesFrom ?? statedOn])
    .sort();
  return first ?? null;
}

/** Who is her contact on that day or will be: `endedOn` is the first day on which somebody no longer is. */
export async function contactFrom(
  tx: EntityManager,
  caseId: string,
  day: Day,
): Promise<WitnessContactRow | null> {
  const contacts = await tx.find(WitnessContactRow, {
    where: { caseId, supersededAt: IsNull() },
    order: { assignedOn: 'DESC' },
  });
  return contacts.find(({ endedOn }) => endedOn === null || endedOn > day) ?? null;
}
