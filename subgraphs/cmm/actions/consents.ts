import type { EntityManager } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import { factsOf } from './case-file.ts';

export const consents = factsOf(ConsentRow);

/** The consent as it was read; once withdrawn it is done with. */
export async function standing(tx: EntityManager, id: string, expectedVersion: number): Promise<ConsentRow> {
  const found = await consents.byId(tx, id);
  demandVersion(found, expectedVersion);
  if (found.state === 'WITHDRAWN') throw conflict('This consent was withdrawn. Record a new one.');
  return found;
}

/** Those to whom something may be told, or could be before, learn that it changed: one notice for all ways it can. */
export async function tellOfConsent(
  tx: EntityManager,
  context: Pick<RequestContext, 'caller' | 'now'>,
  caseId: string,
  recipients: readonly Authority[],
): Promise<void> {
  await issueNotices(tx, context, { caseId, kind: 'CONSENT_CHANGED', to: recipients });
}
