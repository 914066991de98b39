import type { Day } from '../../../shared/day.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { Money } from '../../../shared/money.ts';
import type { AwardKind, AwardRoute } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { AwardRow } from '../storage/award.row.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { aboutRecord, found, standing } from './justice-file.ts';
import { lawfulAward } from './lawful-award.ts';

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
  const awardedOn = input.awardedOn ?? today;
  return decide(context, {
    mutation,
    kind: 'CREATE',
    caseId,
    input: { ...input, awardedOn },
    isKnown: aboutRecord(CourtCaseRow, caseId, courtCaseId).isKnown,
    find: found(AwardRow),
    work: async (tx) => {
      const said = { courtCaseId, kind, route, amount, currency, awardedOn };
      const trial = await standing(tx, CourtCaseRow, courtCaseId);
      const awarded = lawfulAward(caller.authority, said, trial);
      if (isRefused(awarded)) return awarded;
      return append(tx, context, AwardRow, { caseId, ruleVersions: [awarded.version] }, said);
    },
  });
};
