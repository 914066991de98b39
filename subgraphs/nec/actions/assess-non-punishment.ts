import { IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { assessNonPunishment as assess } from '../../../shared/law/assess-non-punishment.ts';
import type { NonPunishmentFacts } from '../../../shared/law/non-punishment-facts.ts';
import { waiveDespiteCourt } from '../../../shared/law/non-punishment-serious.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { ChargeRow } from '../storage/charge.row.ts';
import { NonPunishmentAssessmentRow } from '../storage/non-punishment-assessment.row.ts';
import { aboutRecord, demandRead, found, standing } from './justice-file.ts';

export interface AssessNonPunishment extends Omit<NonPunishmentFacts, 'decider'> {
  readonly caseId: string;
  readonly chargeId: string;
  readonly expectedVersion?: number | null;
  readonly assessedOn?: Day | null;
}

/** Whether she is prosecuted or punished for what she is charged with: the caller's own assessment under one provision. */
export const assessNonPunishment = (
  context: RequestContext,
  input: AssessNonPunishment,
): Promise<NonPunishmentAssessmentRow | Refused> => {
  const { caseId, chargeId, provision, seriousCrime, compelled } = input;
  const { byForce, byDeceit, byExploitation, outcome } = input;
  const { authority } = context.caller;
  const assessedOn = input.assessedOn ?? context.today;
  return decide(context, {
    mutation: 'assessNonPunishment',
    kind: 'CREATE',
    caseId,
    input: { ...input, assessedOn },
    isKnown: aboutRecord(ChargeRow, caseId, chargeId).isKnown,
    find: found(NonPunishmentAssessmentRow),
    work: async (tx) => {
      const facts = { provision, seriousCrime, compelled, byForce, byDeceit, byExploitation, outcome };
      const assessed = assess({ ...facts, decider: authority }, assessedOn);
      if (isRefused(assessed)) return assessed;
      const all = await tx.findBy(NonPunishmentAssessmentRow, { chargeId, supersededAt: IsNull() });
      const others = all.map((one) => ({ ...one, decider: one.authority }));
      const despite = waiveDespiteCourt({ outcome }, others, assessedOn);
      if (despite) return despite;
      const { chargedOn } = await standing(tx, ChargeRow, chargeId);
      if (assessedOn < chargedOn) throw badInput('input.assessedOn', 'is before the day of the charge');
      const before = all.find((one) => one.provision === provision && one.authority === authority) ?? null;
      demandRead(before, input.expectedVersion);
      const said = { ...facts, chargeId, authority, assessedOn };
      return before
        ? supersede(tx, context, NonPunishmentAssessmentRow, before, assessed.versions, said)
        : append(tx, context, NonPunishmentAssessmentRow, { caseId, ruleVersions: assessed.versions }, said);
    },
  });
};
