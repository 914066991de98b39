import { confirmIdentification as confirmDecision } from '../../../shared/law/confirm-identification.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { personOf } from './case-file.ts';
import { casesOfPerson, openOrMerged } from './cases-of-person.ts';
import { factsOf } from './facts-of-case.ts';
import { type StayTold, stayOn } from './stay-told.ts';

export interface ConfirmIdentification {
  readonly caseId: string;
  readonly decisionId: string;
  readonly expectedVersion: number;
}

/** Confirms CMM's decision that she is a victim, taken while DIS did not tell her stay, by the stay of that day. */
export const confirmIdentification = (
  context: RequestContext,
  input: ConfirmIdentification,
  stay: StayTold,
): Promise<IdentificationDecisionRow | Refused | FactUnavailable> => {
  const { caseId, decisionId: id } = input;
  return confirm(context, {
    mutation: 'confirmIdentification',
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    row: IdentificationDecisionRow,
    id,
    records: factsOf(IdentificationDecisionRow),
    held: async (tx, decision) => {
      await openOrMerged(tx, caseId);
      const { citizenshipGroup: citizenship } = await personOf(tx, caseId);
      const decider = context.caller.authority;
      const facts = { decider, decision, citizenship, stay: stayOn(stay, decision.decidedOn) };
      return {
        lawful: confirmDecision(facts, context.today),
        silent: stay.known ? null : { unavailable: 'DIS', topic: 'STAY' },
      };
    },
    reliedOn: stay.reliedOn,
  });
};
