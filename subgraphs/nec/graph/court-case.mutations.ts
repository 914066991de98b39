import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { closeCourtCase } from '../actions/close-court-case.ts';
import { openCourtCase } from '../actions/open-court-case.ts';
import type { CourtCaseRow } from '../storage/court-case.row.ts';
import { askCase } from './asks/case.ts';
import type { Context } from './context.ts';
import {
  CloseCourtCaseInput,
  CloseCourtCaseOutcome,
  OpenCourtCaseInput,
  OpenCourtCaseOutcome,
} from './court-case.inputs.ts';
import { CourtCaseType } from './court-case.type.ts';

@Resolver(() => CourtCaseType)
export class CourtCaseMutations {
  @Mutation(() => OpenCourtCaseOutcome, {
    nullable: true,
    description:
      'Records a court case (retssag) in which the person takes part, in one role. By prosecution or courts. Who is not yet admitted to the file asks the police, who know every case, for `admitToJusticeFile`; until then the answer is FORBIDDEN_OR_NOT_FOUND. Source: M-027, M-077.',
  })
  async openCourtCase(
    @Arg('input', () => OpenCourtCaseInput, { description: 'Which, and as what she takes part.' })
    input: OpenCourtCaseInput,
    @Ctx() context: Context,
  ): Promise<CourtCaseRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const number = textArgument('input.number', input.number, 80);
    const court = textArgument('input.court', input.court, 120);
    happened('input.openedOn', input.openedOn, context.today);
    return openCourtCase(context, { ...input, caseId, number, court }, await askCase(context, caseId));
  }

  @Mutation(() => CloseCourtCaseOutcome, {
    nullable: true,
    description:
      'Records that a court case has ended (retssag afsluttet). By courts. Its hearings that are still ahead are cancelled with it. With the last one in which she is a witness or an injured party presence is no longer required, but for an investigation that is still open; DIS and CMM learn of it. It is not closed while a request for legal assistance is open, nor as of a day before something that is on record in it. Rules: LEGAL_ASSISTANCE. Source: M-077, M-107.',
  })
  async closeCourtCase(
    @Arg('input', () => CloseCourtCaseInput, { description: 'Which, and when.' })
    input: CloseCourtCaseInput,
    @Ctx() context: Context,
  ): Promise<CourtCaseRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const courtCaseId = uuidArgument('input.courtCaseId', input.courtCaseId);
    happened('input.closedOn', input.closedOn, context.today);
    return closeCourtCase(context, { ...input, caseId, courtCaseId });
  }
}
