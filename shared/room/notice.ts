import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull } from 'typeorm';
import { isOfMany } from '../bodies-of-many.ts';
import { CasePartyRow } from '../storage/case-party.row.ts';
import { NoticeRow } from '../storage/notice.row.ts';
import type { Authority } from '../vocabulary.ts';
import type { RequestContext } from './context.ts';

type Party = Pick<CasePartyRow, 'authority' | 'organisation'>;

/** One that is told: a body, or one organisation of a body that is several. */
export type Addressee = Pick<NoticeRow, 'recipient' | 'organisation'>;

/** Which bodies learn of something. */
export interface Learns {
  /** Whether or not they are parties to the case in this room; of a body that is several organisations, those that are. */
  readonly to?: readonly Authority[];
  /** Where they are parties to it here: nobody else learns that there is a case. */
  readonly parties?: readonly Authority[] | 'ALL';
}

/** That something happened in a case. */
export type Happened = Pick<NoticeRow, 'caseId' | 'kind'>;

type By = Pick<RequestContext, 'caller' | 'now'>;

export const addresseeOf = ({ authority, organisation }: Party): Addressee => ({
  recipient: authority,
  organisation: isOfMany(authority) ? organisation : null,
});

const isSame = (one: Addressee, other: Addressee) =>
  one.recipient === other.recipient && one.organisation === other.organisation;

/** Each that learns of it, once, where these are the parties to the case. */
export function addresseesOf({ to = [], parties = [] }: Learns, admitted: readonly Party[]): Addressee[] {
  const bodies = to.filter((body) => !isOfMany(body)).map((recipient) => ({ recipient, organisation: null }));
  const among = admitted
    .filter(({ authority }) => parties === 'ALL' || parties.includes(authority) || to.includes(authority))
    .map(addresseeOf);
  const all = [...bodies, ...among];
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

/** Tells these alone. Whoever acts is told nothing; another organisation of the same body is. */
export async function issueTo(
  tx: EntityManager,
  { caller, now }: By,
  { caseId, kind }: Happened,
  addressees: readonly Addressee[],
): Promise<void> {
  const acting = addresseeOf(caller);
  const waiting = { caseId, kind, issuedAt: now, acknowledgedAt: null, acknowledgedBy: null };
  const notices = addressees
    .filter((one) => !isSame(one, acting))
    .map((one) => ({ ...one, ...waiting, id: randomUUID() }));
  if (notices.length > 0) await tx.insert(NoticeRow, notices);
}

/**
 * Tells others, in the decision's own transaction, that something happened in a case; they read the rest where it is kept.
 * Each has a notice of its own to acknowledge.
 */
export async function issueNotices(
  tx: EntityManager,
  by: By,
  { caseId, kind, ...learns }: Happened & Learns,
): Promise<void> {
  const { to = [], parties = [] } = learns;
  const asParties = parties.length > 0 || to.some(isOfMany);
  const admitted = asParties ? await tx.findBy(CasePartyRow, { caseId, endedAt: IsNull() }) : [];
  await issueTo(tx, by, { caseId, kind }, addresseesOf(learns, admitted));
}
