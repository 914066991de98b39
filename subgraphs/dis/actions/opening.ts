import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import * as file from './immigration-file.ts';

export type CaseTold = KnownAtCmm;

export const isKnown = async (tx: EntityManager, caseId: string, told: CaseTold): Promise<boolean> =>
  told !== false || file.exists(tx, caseId);

/** The first record opens the file, on a case that CMM has; while CMM is silent nobody can say that it has one. */
export async function openFile(
  tx: EntityManager,
  { today }: RequestContext,
  caseId: string,
  told: CaseTold,
): Promise<FactUnavailable | null> {
  demandNotMerged(told);
  if (await file.exists(tx, caseId)) return null;
  if (told !== true) return { unavailable: 'CMM', topic: 'CASE' };
  await tx.insert(ImmigrationFileRow, { caseId, openedOn: today });
  return null;
}
