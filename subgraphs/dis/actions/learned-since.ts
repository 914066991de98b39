import { type EntityManager, In } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';

/** When she left, as the Return Agency has it; `answered` is false where it was silent. */
export interface DepartureTold {
  readonly departedOn: Day | null;
  readonly answered: boolean;
  readonly reliedOn: readonly ReliedOn[];
}

/**
 * Whether a departure was learned of after a reflection period was given: no version of the period relied on it. The Return
 * Agency may record it late, or was silent when it was asked.
 */
export async function learnedSince(
  tx: EntityManager,
  periodId: string,
  { reliedOn }: DepartureTold,
): Promise<boolean> {
  const told = reliedOn.flatMap(({ recordId }) => recordId ?? []);
  const versions = await tx.find(ReflectionPeriodRow, { where: { id: periodId }, select: { factId: true } });
  const decisionFactId = In(versions.map(({ factId }) => factId));
  const known = { decisionFactId, topic: 'DEPARTURE', recordId: In(told) };
  return told.length > 0 && !(await tx.existsBy(ReliedOnFactRow, known));
}
