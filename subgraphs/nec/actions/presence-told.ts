import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { presenceOn } from './presence.ts';

/**
 * What is told outside of presence, and nothing else of an investigation: DIS, whose permits rest on it, CMM, and the
 * Return Agency, whose plans have to wait for it.
 */
const TOLD = ['DIS', 'CMM', 'RETURN_AGENCY'] as const;

/**
 * Lets them know where the presence that they are told of has become another. Who never read that she is needed learns
 * of no change: the notice would say that she is in an investigation.
 */
export async function tellOfPresence(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  links: {
    readonly before: readonly InvestigationCaseRow[];
    readonly after: readonly InvestigationCaseRow[];
  },
  closing = false,
): Promise<void> {
  const before = presenceOn(links.before, context.today);
  const after = presenceOn(links.after, context.today);
  if (before.required === after.required && before.until === after.until) return;
  const kind = closing && !after.required ? 'PROCEEDINGS_CLOSED' : 'PRESENCE_CHANGED';
  await issueNotices(tx, context, { caseId, kind, to: TOLD });
}
