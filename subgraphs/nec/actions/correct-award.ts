import type { Day } from '../../../shared/day.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { Money } from '../../../shared/money.ts';
import type { AwardKind, AwardRoute } from '../../../shared/nec-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { AwardRow } from '../storage/award.row.ts';
import { CourtCaseRow } from '../storage/court-case.row.ts';
import { aboutRecord, standing } from './justice-file.ts';
import { lawfulAward } from './lawful-award.ts';

export interface CorrectAward {
  readonly caseId: string;
  readonly awardId: string;
  readonly expectedVersion: number;
  readonly courtCaseId?: string | null;
  readonly kind?: AwardKind | null;
  readonly route?: AwardRoute | null;
  readonly amount?: Money | null;
  readonly awardedOn?: Day | null;
}

/** Sets right what is on record of an award; what was recorded before stays readable. */
export const correctAward = (context: RequestContext, input: CorrectAward): Promise<AwardRow | Refused> => {
  const { caseId, awardId, expectedVersion } = input;
  const { isKnown, find } = aboutRecord(AwardRow, caseId, awardId);
  return decide(context, {
    mutation: 'correctAward',
    kind: 'UPDATE',
    caseId,
    input,
    find,
    isKnown: async (tx) =>
      (await isKnown(tx)) &&
      (input.courtCaseId == null || aboutRecord(CourtCaseRow, caseId, input.courtCaseId).isKnown(tx)),
    work: async (tx) => {
      const before = await standing(tx, AwardRow, awardId);
      const { amount, currency } = input.amount ?? before;
      const said = {
        courtCaseId: input.courtCaseId ?? before.courtCaseId,
        kind: input.kind ?? before.kind,
        route: input.route ?? before.route,
        amount,
        currency,
        awardedOn: input.awardedOn ?? before.awardedOn,
      };
      const trial = await standing(tx, CourtCaseRow, said.courtCaseId);
      demandVersion(before, expectedVersion);
      const awarded = lawfulAward(context.caller.authority, said, trial);
      if (isRefused(awarded)) return awarded;
      return supersede(tx, context, AwardRow, before, [awarded.version], said);
    },
  });
};
