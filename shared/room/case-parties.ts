import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull } from 'typeorm';
import { isOfMany } from '../bodies-of-many.ts';
import { badInput, conflict } from '../graph-error.ts';
import { demandMunicipality } from '../municipalities.ts';
import { roles } from '../roles.ts';
import { CasePartyRow } from '../storage/case-party.row.ts';
import type { Authority, Purpose } from '../vocabulary.ts';
import type { RequestContext } from './context.ts';
import { addresseeOf, issueTo } from './notice.ts';

/** A body, or one organisation of it, in a case of this room. */
export interface PartyTo {
  readonly caseId: string;
  readonly authority: Authority;
  readonly organisation?: string | null;
}

export interface Admission extends PartyTo {
  readonly purposes: readonly Purpose[];
  readonly basis: string;
}

/** That it is a party no longer. */
export interface Release extends PartyTo {
  /** The admission that ends; left out: whichever stands. */
  readonly admittedAt?: Date | null;
}

/** Whether such a body can be admitted here at all, for such purposes: said before anything is looked up. */
export function demandAdmissible(
  { room }: Pick<RequestContext, 'room'>,
  { authority, organisation, purposes }: Omit<Admission, 'caseId' | 'basis'>,
): void {
  const scope = room.policy.scopes[authority];
  if (!scope) throw badInput('input.authority', 'is a body that takes no part in cases here');
  if (scope === 'ALL') throw badInput('input.authority', 'is a body that is shown every case here already');
  if (isOfMany(authority) !== Boolean(organisation))
    throw badInput(
      'input.organisation',
      'is to name one where the body has several, and none where it has not',
    );
  if (authority === 'MUNICIPALITY') demandMunicipality('input.organisation', organisation);
  const own = roles
    .filter((role) => role.authority === authority)
    .flatMap((role): readonly Purpose[] => role.purposes);
  if (purposes.length === 0 || !purposes.every((purpose) => own.includes(purpose)))
    throw badInput('input.purposes', 'are to be of those that the body has');
}

const standing = (tx: EntityManager, { caseId, authority, organisation }: PartyTo) =>
  tx.findOneBy(CasePartyRow, {
    caseId,
    authority,
    organisation: organisation ?? IsNull(),
    endedAt: IsNull(),
  });

export const partyById = (tx: EntityManager, id: string): Promise<CasePartyRow> =>
  tx.findOneByOrFail(CasePartyRow, { id });

/** Admits it to this room's part of the case, and lets it know. */
export async function admitParty(
  tx: EntityManager,
  context: Pick<RequestContext, 'caller' | 'now'>,
  admission: Admission,
): Promise<CasePartyRow> {
  const { caseId, authority, organisation = null, purposes, basis } = admission;
  if (await standing(tx, admission)) throw conflict('This body is admitted already. Release it first.');
  const id = randomUUID();
  const party = { caseId, authority, organisation, purposes: [...new Set(purposes)], basis };
  await tx.insert(CasePartyRow, { ...party, id, admittedAt: context.now, endedAt: null });
  await issueTo(tx, context, { caseId, kind: 'ADMITTED_TO_CASE' }, [addresseeOf(party)]);
  return partyById(tx, id);
}

/** From now on it is shown nothing more of the case here, and is told of nothing more but this. Where it is no party, somebody was faster. */
export async function releaseParty(
  tx: EntityManager,
  context: Pick<RequestContext, 'caller' | 'now'>,
  release: Release,
): Promise<CasePartyRow> {
  const before = await standing(tx, release);
  if (!before) throw conflict('This body is not admitted.');
  if (release.admittedAt && release.admittedAt.getTime() !== before.admittedAt.getTime())
    throw conflict('This body was admitted anew. Read the parties again, then decide.');
  const endedAt = new Date(Math.max(context.now.getTime(), before.admittedAt.getTime()));
  await tx.update(CasePartyRow, { id: before.id }, { endedAt });
  const { caseId } = before;
  await issueTo(tx, context, { caseId, kind: 'RELEASED_FROM_CASE' }, [addresseeOf(before)]);
  return { ...before, endedAt };
}
