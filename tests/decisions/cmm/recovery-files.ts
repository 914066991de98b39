import type { StayBasis } from '../../../shared/vocabulary.ts';
import { RecoveryPeriodRow } from '../../../subgraphs/cmm/storage/recovery-period.row.ts';
import type { TestGraph } from '../../harness/graph.ts';
import { decision, immigrationFile, justiceFile } from '../on-file.ts';
import { admitted, personOnFile } from './cmm-file.ts';
import { decide } from './deciding.ts';

export const CMM = 'cmm-caseworker ASSISTANCE';

interface Given {
  readonly stay?: StayBasis | null;
  readonly citizenshipGroup?: 'OTHER_EU';
  readonly identified?: boolean;
}

/** A person on file in three rooms, whom CMM identified and who stays lawfully unless it is said otherwise. */
export async function onFile({ rooms }: TestGraph, given: Given = {}): Promise<string> {
  const { stay = 'LAWFUL', identified = true, ...person } = given;
  const cmm = rooms.cmm.db;
  const caseId = await personOnFile(cmm, person);
  await immigrationFile(rooms.dis.db, { caseId, stay });
  await justiceFile(rooms.nec.db, caseId);
  for (const body of ['DIS', 'NGO'] as const) await admitted(cmm, caseId, body);
  if (identified) await decision(cmm, caseId, 'CMM');
  return caseId;
}

/** A period granted to her through this door: the graph, or CMM's alone, to which nobody answers. */
export async function granted(door: Parameters<typeof decide>[0], caseId: string) {
  const { it } = await decide(door, CMM, ['grantRecoveryPeriod', 'RecoveryPeriod'], { caseId });
  return { caseId, recoveryPeriodId: it.id as string, expectedVersion: 1 };
}

export const periodsOf = ({ rooms }: TestGraph, caseId: string) =>
  rooms.cmm.db.manager.find(RecoveryPeriodRow, { where: { caseId }, order: { version: 'ASC' } });
