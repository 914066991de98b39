import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { purposesOf, roles } from '../../../shared/roles.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { partiesTo } from './case-file.ts';

/** Every purpose for which a body of this kind works on cases. */
const purposesOfBody = (authority: Authority) =>
  purposesOf({
    authority,
    roles: roles.filter((each) => each.authority === authority).map(({ role }) => role),
  });

/** Makes a body a party to the case by a step of the mechanism itself. CMM needs no admission; who is admitted stays so. */
export async function admitBody(
  tx: EntityManager,
  { now }: Pick<RequestContext, 'now'>,
  caseId: string,
  {
    authority,
    organisation = null,
  }: { readonly authority: Authority; readonly organisation?: string | null },
  basis: string,
): Promise<void> {
  if (authority === 'CMM') return;
  const parties = await partiesTo(tx, caseId);
  if (parties.some((one) => one.authority === authority && one.organisation === organisation)) return;
  await tx.insert(CasePartyRow, {
    id: randomUUID(),
    caseId,
    authority,
    organisation,
    purposes: purposesOfBody(authority),
    basis,
    admittedAt: now,
    endedAt: null,
  });
}
