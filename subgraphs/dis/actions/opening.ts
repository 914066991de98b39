import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import * as file from './immigration-file.ts';

/** Whether CMM shows this caller such a case; null: it did not answer. */
export type CaseTold = boolean | null;

export const isKnown = async (tx: EntityManager, caseId: string, told: CaseTold): Promise<boolean> =>
  told !== false || file.exists(tx, caseId);

/** The first record opens the file, on a case that CMM has; while CMM is silent nobody can say that it has one. */
export async function openFile(
  tx: EntityManager,
  { today }: RequestContext,
  caseId: string,
  told: CaseTold,
): Promise<FactUnavailable | null> {
  if (await file.exists(tx, caseId)) return null;
  if (told !== true) return { unavailable: 'CMM', topic: 'CASE' };
  await tx.insert(ImmigrationFileRow, { caseId, openedOn: today });
  return null;
}
