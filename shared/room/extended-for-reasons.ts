import type { EntityManager, FindOneOptions } from 'typeorm';
import { type Day, dayOf } from '../day.ts';
import type { LegalFactRow } from '../storage/legal-fact.row.ts';
import type { ExtensionGround } from '../vocabulary.ts';

interface Period extends LegalFactRow {
  readonly endsOn: Day;
  readonly ground: ExtensionGround | null;
}

/** On which day a period was given the last day that it has for special reasons; null: it was granted with it, or extended for a return. */
export async function extendedForReasonsOn<Row extends Period>(
  tx: EntityManager,
  row: new () => Row,
  { id, endsOn }: Period,
): Promise<Day | null> {
  const given = { where: { id, endsOn }, order: { version: 'ASC' } } as FindOneOptions<Row>;
  const first = await tx.findOneOrFail(row, given);
  return first.ground === 'SPECIAL_REASONS' ? dayOf(first.recordedAt) : null;
}
