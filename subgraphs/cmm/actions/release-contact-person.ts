import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { ContactPersonRow } from '../storage/contact-person.row.ts';
import { changeRecord } from './change-record.ts';
import { tellParties } from './tell-parties.ts';

export interface ReleaseContactPerson {
  readonly caseId: string;
  readonly contactPersonId: string;
  readonly expectedVersion: number;
}

/** Ends a contact person's task today, without another in the place. */
export const releaseContactPerson = (
  context: RequestContext,
  input: ReleaseContactPerson,
): Promise<ContactPersonRow | Refused> => {
  const { caseId, contactPersonId: id, expectedVersion } = input;
  return decide(context, {
    mutation: 'releaseContactPerson',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => tx.existsBy(ContactPersonRow, { id, caseId }),
    find: (tx) => tx.findOneByOrFail(ContactPersonRow, { id }),
    work: async (tx) => {
      const { releasedOn } = await tx.findOneByOrFail(ContactPersonRow, { id });
      if (releasedOn !== null) throw conflict('The task has ended already.');
      const released = await changeRecord(
        tx,
        ContactPersonRow,
        { id, expectedVersion },
        { releasedOn: context.today },
      );
      await tellParties(tx, context, { caseId, kind: 'CONTACT_PERSON_CHANGED', among: ['NGO'] });
      return released;
    },
  });
};
