import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened } from '../../../shared/past-day.ts';
import { findVictimStatus } from '../actions/find-victim-status.ts';
import type { VictimStatusFindingRow } from '../storage/victim-status-finding.row.ts';
import type { Context } from './context.ts';
import { FindVictimStatusInput, FindVictimStatusOutcome } from './victim-status-finding.inputs.ts';
import { VictimStatusFindingType } from './victim-status-finding.type.ts';

@Resolver(() => VictimStatusFindingType)
export class VictimStatusFindingMutations {
  @Mutation(() => FindVictimStatusOutcome, {
    nullable: true,
    description:
      "Decides whether a person on trial is a victim (domstolens afgørelse om offerstatus; unofficial rendering): the court's identification decision. Decided by courts. CMM and DIS learn that it was decided. Rules: DECIDERS, COURT_STATUS. Source: M-027, M-064.",
  })
  async findVictimStatus(
    @Arg('input', () => FindVictimStatusInput, { description: 'In which court case, and what.' })
    input: FindVictimStatusInput,
    @Ctx() context: Context,
  ): Promise<VictimStatusFindingRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const courtCaseId = uuidArgument('input.courtCaseId', input.courtCaseId);
    happened('input.decidedOn', input.decidedOn, context.today);
    if ((input.outcome === 'IDENTIFIED') !== input.forms.length > 0)
      throw badInput('input.forms', 'are named of a person who is identified, and of nobody else');
    return findVictimStatus(context, { ...input, caseId, courtCaseId });
  }
}
