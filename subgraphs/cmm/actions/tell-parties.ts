import { Any, type EntityManager, IsNull } from 'typeorm';
import type { NoticeKind } from '../../../shared/notice-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { issueNotice } from '../../../shared/room/notice.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** Tells CMM, where somebody else decided, and those of the bodies that CMM admits to the case: nobody else learns of it. */
export async function tellParties(
  tx: EntityManager,
  { caller, now }: RequestContext,
  { caseId, kind, among = [] }: { caseId: string; kind: NoticeKind; among?: readonly Authority[] },
): Promise<void> {
  const parties =
    among.length === 0
      ? []
      : await tx.findBy(CasePartyRow, { caseId, authority: Any([...among]), endedAt: IsNull() });
  const recipients = new Set<Authority>(['CMM', ...parties.map(({ authority }) => authority)]);
  recipients.delete(caller.authority);
  for (const recipient of recipients) await issueNotice(tx, { kind, caseId, recipient, issuedAt: now });
}
