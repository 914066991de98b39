import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { justiceFile, party } from '../on-file.ts';

/** A case on which a file is open, with prosecution and court as parties. */
export async function openedFile(db: DataSource): Promise<string> {
  const caseId = randomUUID();
  await justiceFile(db, caseId);
  await party(db, caseId, 'PROSECUTION', ['PROSECUTION']);
  await party(db, caseId, 'COURT', ['COURT_PROCEEDINGS']);
  return caseId;
}
