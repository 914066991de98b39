import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull } from 'typeorm';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { issueNotice } from '../../../shared/room/notice.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { Authority, Purpose } from '../../../shared/vocabulary.ts';
import { type CaseTold, isKnown, openFile } from './opening.ts';

export interface AdmitToImmigrationFile {
  readonly caseId: string;
  readonly authority: Authority;
  readonly organisation: string | null;
  readonly purposes: readonly Purpose[];
  readonly basis: string;
}

export const partyById = (tx: EntityManager, id: string): Promise<CasePartyRow> =>
  tx.findOneByOrFail(CasePartyRow, { id });

/** The part that a body, or one organisation of it, has in the case now. */
export const partyNow = (
  tx: EntityManager,
  { caseId, authority, organisation }: Pick<AdmitToImmigrationFile, 'caseId' | 'authority' | 'organisation'>,
): Promise<CasePartyRow | null> =>
  tx.findOneBy(CasePartyRow, {
    caseId,
    authority,
    organisation: organisation ?? IsNull(),
    endedAt: IsNull(),
  });

/** Admits another body to DIS's part of a case, and lets it know. Admitted again, it has the new purposes in the place of the old. */
export const admitToImmigrationFile = (
  context: RequestContext,
  input: AdmitToImmigrationFile,
  told: CaseTold,
): Promise<CasePartyRow | Refused | FactUnavailable> => {
  const { caseId, authority, organisation, purposes, basis } = input;
  const { now } = context;
  return decide(context, {
    mutation: 'admitToImmigrationFile',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => isKnown(tx, caseId, told),
    find: partyById,
    work: async (tx): Promise<CasePartyRow | FactUnavailable> => {
      const silent = await openFile(tx, context, caseId, told);
      if (silent) return silent;
      const before = await partyNow(tx, input);
      if (before) await tx.update(CasePartyRow, { id: before.id }, { endedAt: now });
      const id = randomUUID();
      const party = { id, caseId, authority, organisation, purposes, basis, admittedAt: now, endedAt: null };
      await tx.insert(CasePartyRow, party);
      await issueNotice(tx, { kind: 'ADMITTED_TO_CASE', caseId, recipient: authority, issuedAt: now });
      return party;
    },
  });
};
