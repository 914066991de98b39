import { isRefused } from '../../../shared/law/refusal.ts';
import { stepOfReturn } from '../../../shared/law/return-eligible.ts';
import { returnRisk } from '../../../shared/law/return-risk.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import type { RiskLevel } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append, demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { ReturnRiskAssessmentRow } from '../storage/return-risk-assessment.row.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import * as file from './return-file.ts';

export interface AssessReturnRisk {
  readonly caseId: string;
  readonly returnId: string;
  /** Of the look before; null for the first. */
  readonly expectedVersion: number | null;
  readonly retribution: RiskLevel;
  readonly hardship: RiskLevel;
  readonly details: string | null;
}

/** Looks at the retribution and hardship that may await the person; a later look supersedes the one before. */
export const assessReturnRisk = (context: RequestContext, input: AssessReturnRisk) => {
  const { caseId, returnId, retribution, hardship, details } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'assessReturnRisk',
    kind: input.expectedVersion === null ? 'CREATE' : 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => file.hasFact(tx, VoluntaryReturnRow, caseId, returnId),
    find: file.inForceById(ReturnRiskAssessmentRow),
    work: async (tx) => {
      const before = await file.riskOf(tx, returnId);
      demandVersion(before ?? { version: 0 }, input.expectedVersion ?? 0);
      const { status } = await file.returnById(tx, returnId);
      const inOrder = stepOfReturn({ agency: caller.authority, step: 'ASSESSED', status }, today);
      if (isRefused(inOrder)) return inOrder;
      const ruleVersions = [versionOn(returnRisk, today)];
      const said = { returnId, assessedOn: today, retribution, hardship, details };
      return before
        ? supersede(tx, context, ReturnRiskAssessmentRow, before, ruleVersions, said)
        : append(tx, context, ReturnRiskAssessmentRow, { caseId, ruleVersions }, said);
    },
  });
};
