import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { ChargeRow } from '../storage/charge.row.ts';
import { aboutRecord, standing } from './justice-file.ts';

export interface DropCharge {
  readonly caseId: string;
  readonly chargeId: string;
  readonly expectedVersion: number;
  readonly droppedOn?: Day | null;
}

/** Records that a charge against herself stands no longer. */
export const dropCharge = (context: RequestContext, input: DropCharge): Promise<ChargeRow | Refused> => {
  const { caseId, chargeId } = input;
  const droppedOn = input.droppedOn ?? context.today;
  return decide(context, {
    mutation: 'dropCharge',
    kind: 'UPDATE',
    caseId,
    input: { ...input, droppedOn },
    ...aboutRecord(ChargeRow, caseId, chargeId),
    work: async (tx) => {
      const before = await standing(tx, ChargeRow, chargeId);
      demandVersion(before, input.expectedVersion);
      if (before.droppedOn) throw conflict('The charge is dropped already.');
      if (droppedOn < before.chargedOn) throw badInput('input.droppedOn', 'is before the day of the charge');
      return supersede(tx, context, ChargeRow, before, [], { droppedOn });
    },
  });
};
