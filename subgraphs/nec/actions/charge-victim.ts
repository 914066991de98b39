import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { notBeforeBirth } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import { ChargeRow } from '../storage/charge.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { type CaseTold, found, openFile, waitsForCase } from './justice-file.ts';

export interface ChargeVictim {
  readonly caseId: string;
  readonly provision: string;
  readonly chargedOn?: Day | null;
}

/** Records a charge against herself, and lets the prosecution know, which assesses whether she is to be prosecuted. */
export const chargeVictim = (
  context: RequestContext,
  input: ChargeVictim,
  told: CaseTold,
): Promise<ChargeRow | Refused | FactUnavailable> => {
  const { caseId, provision } = input;
  const { today } = context;
  const chargedOn = input.chargedOn ?? today;
  return decide(context, {
    mutation: 'chargeVictim',
    kind: 'CREATE',
    caseId,
    input: { ...input, chargedOn },
    isKnown: async () => told !== false,
    find: found(ChargeRow),
    work: async (tx) => {
      const waits = waitsForCase(told);
      if (waits) return waits;
      const person = await tx.findOneBy(PersonRow, { caseId });
      notBeforeBirth('input.chargedOn', chargedOn, person?.bornOn);
      await openFile(tx, caseId, today);
      await issueNotices(tx, context, { caseId, kind: 'CHARGED', to: ['PROSECUTION'] });
      const said = { provision, chargedOn, droppedOn: null };
      return append(tx, context, ChargeRow, { caseId, ruleVersions: [] }, said);
    },
  });
};
