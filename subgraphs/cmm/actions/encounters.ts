import { type EntityManager, IsNull } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import { EncounterRow } from '../storage/encounter.row.ts';

export const byId = (tx: EntityManager, id: string): Promise<EncounterRow> =>
  tx.findOneByOrFail(EncounterRow, { id });

/** CMM sees every first contact; another body those that it took itself. */
export const isShown = (
  tx: EntityManager,
  { caller }: Pick<RequestContext, 'caller'>,
  id: string,
): Promise<boolean> =>
  tx.existsBy(
    EncounterRow,
    caller.authority === 'CMM'
      ? { id }
      : { id, metBy: caller.authority, organisation: caller.organisation ?? IsNull() },
  );
