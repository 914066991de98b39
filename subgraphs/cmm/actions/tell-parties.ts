import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../shared/room/context.ts';
import { type Happened, issueNotices, type Learns } from '../../../shared/room/notice.ts';

/** Tells CMM, where somebody else decided, and those of the bodies that CMM admits to the case: nobody else learns of it. */
export const tellParties = (
  tx: EntityManager,
  context: Pick<RequestContext, 'caller' | 'now'>,
  { among = [], ...happened }: Happened & { readonly among?: Learns['parties'] },
): Promise<void> => issueNotices(tx, context, { ...happened, to: ['CMM'], parties: among });
