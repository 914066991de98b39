import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { assignWitnessContact as assign } from '../../../shared/law/witness-contact.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { WitnessContactRow } from '../storage/witness-contact.row.ts';
import { type CaseTold, found, openFile, waitsForCase } from './justice-file.ts';
import { contactFrom, isWitness, witnessSince } from './witness.ts';

export interface AssignWitnessContact {
  readonly caseId: string;
  readonly authority: Authority;
  readonly official: string;
  readonly assignedOn?: Day | null;
  /** The contact whom this one follows, and the version of it that was read. */
  readonly follows?: { readonly contactId: string; readonly expectedVersion: number } | null;
}

/** Gives a person who testifies a contact: the first, or one who follows on another from the same day on. */
export const assignWitnessContact = (
  context: RequestContext,
  input: AssignWitnessContact,
  told: CaseTold,
): Promise<WitnessContactRow | Refused | FactUnavailable> => {
  const { caseId, authority, official, follows } = input;
  const { today } = context;
  const assignedOn = input.assignedOn ?? today;
  return decide(context, {
    mutation: 'assignWitnessContact',
    kind: 'CREATE',
    caseId,
    input: { ...input, assignedOn },
    isKnown: async () => told !== false,
    find: found(WitnessContactRow),
    work: async (tx) => {
      const waits = waitsForCase(told);
      if (waits) return waits;
      const standing = await contactFrom(tx, caseId, assignedOn);
      if (standing && follows) demandFollowed(standing, follows);
      const [before, present] = follows ? [standing, null] : [null, standing];
      const testifies = await isWitness(tx, caseId);
      const assigned = assign({ testifies, body: authority, present }, today);
      if (isRefused(assigned)) return assigned;
      if (follows && !before) throw badInput('input.follows.contactId', 'is not the present contact');
      const since = await witnessSince(tx, caseId);
      if (since && assignedOn < since)
        throw badInput('input.assignedOn', 'is before it was stated that the person testifies');
      await openFile(tx, caseId, today);
      if (before) {
        if (assignedOn < before.assignedOn)
          throw badInput('input.assignedOn', 'is before the day the present contact was assigned');
        await supersede(tx, context, WitnessContactRow, before, [assigned.version], { endedOn: assignedOn });
      }
      const on = { caseId, ruleVersions: [assigned.version] };
      return append(tx, context, WitnessContactRow, on, { authority, official, assignedOn, endedOn: null });
    },
  });
};

/** Who is to be followed is the present contact, as it was read. */
function demandFollowed(
  present: WitnessContactRow,
  follows: NonNullable<AssignWitnessContact['follows']>,
): void {
  if (present.id !== follows.contactId)
    throw conflict('Another contact has followed already. Read it again, then decide.');
  demandVersion(present, follows.expectedVersion);
}
