import { IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { WitnessParticipationRow } from '../storage/witness-participation.row.ts';
import { type CaseTold, demandRead, found, openFile, waitsForCase } from './justice-file.ts';

export interface RecordWitnessParticipation {
  readonly caseId: string;
  readonly expectedVersion?: number | null;
  readonly testifies: boolean;
  readonly testifiesFrom?: Day | null;
  readonly collaboratesWithPolice?: boolean | null;
  readonly statedOn?: Day | null;
}

/** Records whether she testifies and, a fact of its own, whether she collaborates with the police. */
export const recordWitnessParticipation = (
  context: RequestContext,
  input: RecordWitnessParticipation,
  told: CaseTold,
): Promise<WitnessParticipationRow | Refused | FactUnavailable> => {
  const { caseId, testifies, collaboratesWithPolice = null } = input;
  const { today } = context;
  const testifiesFrom = testifies ? (input.testifiesFrom ?? today) : null;
  const statedOn = input.statedOn ?? today;
  return decide(context, {
    mutation: 'recordWitnessParticipation',
    kind: 'UPDATE',
    caseId,
    input: { ...input, testifiesFrom, statedOn },
    isKnown: async () => told !== false,
    find: found(WitnessParticipationRow),
    work: async (tx) => {
      const waits = waitsForCase(told);
      if (waits) return waits;
      const before = await tx.findOneBy(WitnessParticipationRow, { caseId, supersededAt: IsNull() });
      demandRead(before, input.expectedVersion);
      const said = {
        testifies,
        testifiesFrom,
        collaboratesWithPolice,
        statedOn,
      };
      if (before) return supersede(tx, context, WitnessParticipationRow, before, [], said);
      await openFile(tx, caseId, today);
      return append(tx, context, WitnessParticipationRow, { caseId, ruleVersions: [] }, said);
    },
  });
};
