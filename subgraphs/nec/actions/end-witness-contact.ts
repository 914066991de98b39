import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { endWitnessContact as end } from '../../../shared/law/witness-contact.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { WitnessContactRow } from '../storage/witness-contact.row.ts';
import { aboutRecord, standing } from './justice-file.ts';
import { isWitness } from './witness.ts';

export interface EndWitnessContact {
  readonly caseId: string;
  readonly contactId: string;
  readonly expectedVersion: number;
  readonly endedOn?: Day | null;
}

/** Ends that somebody is the contact of a person who no longer testifies. */
export const endWitnessContact = (
  context: RequestContext,
  input: EndWitnessContact,
): Promise<WitnessContactRow | Refused> => {
  const { caseId, contactId } = input;
  const { today } = context;
  const endedOn = input.endedOn ?? today;
  return decide(context, {
    mutation: 'endWitnessContact',
    kind: 'UPDATE',
    caseId,
    input: { ...input, endedOn },
    ...aboutRecord(WitnessContactRow, caseId, contactId),
    work: async (tx) => {
      const before = await standing(tx, WitnessContactRow, contactId);
      demandVersion(before, input.expectedVersion);
      if (before.endedOn) throw conflict('This contact has ended already.');
      const ended = end({ testifies: await isWitness(tx, caseId), followed: false }, today);
      if (isRefused(ended)) return ended;
      if (endedOn < before.assignedOn) throw badInput('input.endedOn', 'is before the day of the assignment');
      return supersede(tx, context, WitnessContactRow, before, [ended.version], { endedOn });
    },
  });
};
