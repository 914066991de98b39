import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { awardToVictim as award } from '../../../shared/law/restitution-compensation.ts';
import type { Money } from '../../../shared/money.ts';
import type { AwardKind, AwardRoute } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { AwardRow } from '../storage/award.row.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { aboutRecord, found, standing } from './justice-file.ts';

export interface AwardToVictim {
  readonly caseId: string;
  readonly courtCaseId: string;
  readonly route: AwardRoute;
  readonly amount: Money;
  readonly awardedOn?: Day | null;
}

/** What a court awards her in a court case: `awardRestitution` and `awardCompensation`. */
export const awardToVictim = (
  context: RequestContext,
  mutation: string,
  kind: AwardKind,
  input: AwardToVictim,
): Promise<AwardRow | Refused> => {
  const { caseId, courtCaseId, route } = input;
  const { amount, currency } = input.amount;
  const { caller, today } = context;
  return decide(context, {
    mutation,
    kind: 'CREATE',
    caseId,
    input,
    isKnown: aboutRecord(CourtCaseRow, caseId, courtCaseId).isKnown,
    find: found(AwardRow),
    work: async (tx) => {
      const awardedOn = input.awardedOn ?? today;
      const { role, openedOn, closedOn } = await standing(tx, CourtCaseRow, courtCaseId);
      const awarded = award({ decider: caller.authority, award: kind, route, role }, awardedOn);
      if (isRefused(awarded)) return awarded;
      if (awardedOn < openedOn) throw badInput('input.awardedOn', 'is before the court case was opened');
      if (closedOn && closedOn < awardedOn)
        throw badInput('input.awardedOn', 'is after the court case ended');
      const on = { caseId, ruleVersions: [awarded.version] };
      const said = { courtCaseId, kind, route, amount, currency, awardedOn };
      return append(tx, context, AwardRow, on, said);
    },
  });
};
