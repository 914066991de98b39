import { type EntityManager, IsNull } from 'typeorm';
import { LegalAssistanceRow } from '../storage/legal-assistance.row.ts';

/** What was asked for, and perhaps granted, in a court case. */
export const assistanceIn = (tx: EntityManager, courtCaseId: string): Promise<LegalAssistanceRow | null> =>
  tx.findOneBy(LegalAssistanceRow, { courtCaseId, supersededAt: IsNull() });
