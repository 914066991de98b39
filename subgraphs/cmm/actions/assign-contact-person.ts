import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { ContactPersonRow } from '../storage/contact-person.row.ts';
import { changeRecord } from './change-record.ts';
import { isCase, openCase } from './facts-of-case.ts';
import { tellParties } from './tell-parties.ts';

export interface AssignContactPerson {
  readonly caseId: string;
  readonly official: string;
  /** Which NGO; null where the official is CMM's own. */
  readonly organisation: string | null;
  /** The contact person whose task is taken over. */
  readonly replaces: { readonly id: string; readonly expectedVersion: number } | null;
}

/** Assigns a contact person from today, who takes over from the one there is, if any. */
export const assignContactPerson = (
  context: RequestContext,
  input: AssignContactPerson,
): Promise<ContactPersonRow | Refused> => {
  const { caseId, official, organisation, replaces } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'assignContactPerson',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => isCase(tx, caseId),
    find: (tx, id) => tx.findOneByOrFail(ContactPersonRow, { id }),
    work: async (tx) => {
      await openCase(tx, caseId);
      const present = await tx.findOneBy(ContactPersonRow, { caseId, releasedOn: IsNull() });
      if ((present?.id ?? null) !== (replaces?.id ?? null))
        throw conflict('Another contact person is assigned, or none. Read the case again, then decide.');
      if (replaces) await changeRecord(tx, ContactPersonRow, replaces, { releasedOn: today });
      const contact: ContactPersonRow = {
        id: randomUUID(),
        version: 1,
        caseId,
        official,
        body: organisation === null ? 'CMM' : 'NGO',
        organisation,
        assignedOn: today,
        releasedOn: null,
      };
      await tx.insert(ContactPersonRow, contact);
      await tellParties(tx, context, { caseId, kind: 'CONTACT_PERSON_CHANGED', among: ['NGO'] });
      return contact;
    },
  });
};
