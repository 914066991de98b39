import { confirmIdentification } from '../../../shared/law/confirm-identification.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { type CitizenshipTold, onRecord } from './decide-identification-as-dis.ts';
import * as file from './immigration-file.ts';
import { decisions } from './records.ts';
import { silentOnCitizenship } from './told-of-victim.ts';

export interface ConfirmIdentificationAsDis {
  readonly caseId: string;
  readonly decisionId: string;
  readonly expectedVersion: number;
}

/** Confirms a decision of DIS or SIRI that she is a victim, taken while CMM did not say of what citizenship it has her. */
export const confirmIdentificationAsDis = (
  context: RequestContext,
  input: ConfirmIdentificationAsDis,
  told: CitizenshipTold,
): Promise<IdentificationDecisionRow | Refused | FactUnavailable> => {
  const { caseId, decisionId: id } = input;
  return confirm(context, {
    mutation: 'confirmIdentificationAsDis',
    input,
    row: IdentificationDecisionRow,
    id,
    records: decisions,
    held: async (tx, decision) => {
      const stay = await file.stayOn(tx, caseId, decision.decidedOn);
      const citizenship = onRecord(told) ?? decision.citizenshipGroup;
      const facts = { decider: context.caller.authority, decision, citizenship, stay };
      return { lawful: confirmIdentification(facts, context.today), silent: silentOnCitizenship(told) };
    },
    reliedOn: told.reliedOn,
  });
};
