import type { EntityManager } from 'typeorm';
import type { NoticeKind } from '../../../shared/notice-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import type { Authority } from '../../../shared/vocabulary.ts';

/** Tells CMM and DIS, and those of the bodies that are parties to the case here: nobody else learns that there is a file. */
export const tell = (
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  kind: NoticeKind,
  parties: readonly Authority[] = [],
): Promise<void> => issueNotices(tx, context, { caseId, kind, to: ['CMM', 'DIS'], parties });
