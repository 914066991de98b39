import { Any, type EntityManager, IsNull } from 'typeorm';
import type { NoticeKind } from '../../../shared/notice-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { issueNotice } from '../../../shared/room/notice.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** Tells CMM and DIS, and those of the bodies that are parties to the case here: nobody else learns that there is a file. */
export async function tell(
  tx: EntityManager,
  { caller, now }: RequestContext,
  caseId: string,
  kind: NoticeKind,
  parties: readonly Authority[] = [],
): Promise<void> {
  const admitted =
    parties.length === 0
      ? []
      : await tx.findBy(CasePartyRow, { caseId, authority: Any([...parties]), endedAt: IsNull() });
  const recipients = new Set<Authority>(['CMM', 'DIS', ...admitted.map(({ authority }) => authority)]);
  recipients.delete(caller.authority);
  for (const recipient of recipients) await issueNotice(tx, { kind, caseId, recipient, issuedAt: now });
}
