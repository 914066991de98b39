import type { EntityManager, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';

/** Changes a working record in the version that the caller has read, and in no other. */
export async function changeRecord<Row extends { readonly id: string; readonly version: number }>(
  tx: EntityManager,
  row: new () => Row,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  changes: Partial<Row>,
): Promise<Row> {
  const { affected } = await tx.update(
    row,
    { id, version: expectedVersion } as FindOptionsWhere<Row>,
    { ...changes, version: () => 'version + 1' } as unknown as QueryDeepPartialEntity<Row>,
  );
  if (affected !== 1) throw conflict('The record has changed. Read it again, then decide.');
  return tx.findOneByOrFail(row, { id } as FindOptionsWhere<Row>);
}
