import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull } from 'typeorm';
import { badInput } from '../graph-error.ts';
import { purposesOf, roles } from '../roles.ts';
import { CasePartyRow } from '../storage/case-party.row.ts';
import type { Authority, Purpose } from '../vocabulary.ts';
import type { RequestContext } from './context.ts';
import { decide } from './decide.ts';

/** A body, or one organisation of it. */
export interface Body {
  readonly authority: Authority;
  readonly organisation: string | null;
}

export interface AdmitParty extends Body {
  readonly caseId: string;
  readonly purposes: readonly Purpose[];
  readonly basis: string;
}

export interface ReleaseParty extends Body {
  readonly caseId: string;
}

type Keeps = (tx: EntityManager, caseId: string) => Promise<boolean>;

const byId = (tx: EntityManager, id: string) => tx.findOneByOrFail(CasePartyRow, { id });
const admitted = (tx: EntityManager, caseId: string, { authority, organisation }: Body) =>
  tx.findOneBy(CasePartyRow, {
    caseId,
    authority,
    organisation: organisation ?? IsNull(),
    endedAt: IsNull(),
  });

/** Admits a body to this room's part of a case. One that is admitted already is admitted anew, with what is said now. */
export const admitParty = (context: RequestContext, mutation: string, keeps: Keeps, input: AdmitParty) => {
  demandParty(context, input);
  const { caseId, authority, organisation, purposes, basis } = input;
  return decide(context, {
    mutation,
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => keeps(tx, caseId),
    find: byId,
    work: async (tx) => {
      const before = await admitted(tx, caseId, input);
      if (before) await tx.update(CasePartyRow, { id: before.id }, { endedAt: context.now });
      const party: CasePartyRow = {
        id: randomUUID(),
        caseId,
        authority,
        organisation,
        purposes: [...new Set(purposes)],
        basis,
        admittedAt: context.now,
        endedAt: null,
      };
      await tx.insert(CasePartyRow, party);
      return party;
    },
  });
};

/** Ends that a body is a party to this room's part of a case: from now on it is shown nothing more of it. */
export const releaseParty = (
  context: RequestContext,
  mutation: string,
  keeps: Keeps,
  input: ReleaseParty,
) => {
  const { caseId } = input;
  return decide(context, {
    mutation,
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: async (tx) => (await keeps(tx, caseId)) && (await admitted(tx, caseId, input)) !== null,
    find: byId,
    work: async (tx) => {
      const party = await admitted(tx, caseId, input);
      if (!party) throw new Error('a party that was there a moment ago, under the same lock');
      const endedAt = new Date(Math.max(context.now.getTime(), party.admittedAt.getTime()));
      await tx.update(CasePartyRow, { id: party.id }, { endedAt });
      return { ...party, endedAt };
    },
  });
};

const named = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Who is shown single cases here is admitted; who is shown all of them, or none, is not. */
function demandParty({ room }: RequestContext, { authority, organisation, purposes }: AdmitParty): void {
  const scope = room.policy.scopes[authority];
  if (scope !== 'PARTY' && scope !== 'ASSIGNED')
    throw badInput('input.authority', 'is no body that is admitted to single cases here');
  const isOneOfMany = authority === 'NGO' || authority === 'MUNICIPALITY';
  if (isOneOfMany !== (organisation !== null))
    throw badInput('input.organisation', isOneOfMany ? 'is missing' : 'is for NGOs and municipalities');
  if (organisation !== null && (!named.test(organisation) || organisation.length > 120))
    throw badInput('input.organisation', 'is not the name of an organisation as its tokens have it');
  const own = purposesOf({
    authority,
    roles: roles.filter((each) => each.authority === authority).map(({ role }) => role),
  });
  if (purposes.length === 0 || !purposes.every((purpose) => own.includes(purpose)))
    throw badInput('input.purposes', 'are not purposes of that body');
}
