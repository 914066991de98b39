import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { closeInvestigation } from '../actions/close-investigation.ts';
import { openInvestigation } from '../actions/open-investigation.ts';
import type { InvestigationRow } from '../storage/investigation.row.ts';
import { askCase } from './asks/case.ts';
import type { Context } from './context.ts';
import {
  CloseInvestigationInput,
  CloseInvestigationOutcome,
  OpenInvestigationInput,
  OpenInvestigationOutcome,
} from './investigation.inputs.ts';
import { InvestigationType } from './investigation.type.ts';

@Resolver(() => InvestigationType)
export class InvestigationMutations {
  @Mutation(() => OpenInvestigationOutcome, {
    nullable: true,
    description:
      'Opens an investigation (efterforskning) that concerns a case, and the file of the case if this is its first record. By the police. Nobody outside learns of it. Source: M-035.',
  })
  async openInvestigation(
    @Arg('input', () => OpenInvestigationInput, { description: 'Which, and in what case.' })
    input: OpenInvestigationInput,
    @Ctx() context: Context,
  ): Promise<InvestigationRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const policeNumber = textArgument('input.policeNumber', input.policeNumber, 80);
    const unit = textArgument('input.unit', input.unit, 80);
    happened('input.openedOn', input.openedOn, context.today);
    return openInvestigation(
      context,
      { ...input, caseId, policeNumber, unit },
      await askCase(context, caseId),
    );
  }

  @Mutation(() => CloseInvestigationOutcome, {
    nullable: true,
    description:
      'Closes an investigation (efterforskning afsluttet). By the police. DIS and CMM learn that proceedings are closed where they had been told that presence is required, and of nothing else. Source: M-035, M-077, M-089.',
  })
  async closeInvestigation(
    @Arg('input', () => CloseInvestigationInput, { description: 'Which, and what follows.' })
    input: CloseInvestigationInput,
    @Ctx() context: Context,
  ): Promise<InvestigationRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const investigationId = uuidArgument('input.investigationId', input.investigationId);
    happened('input.closedOn', input.closedOn, context.today);
    return closeInvestigation(context, { ...input, caseId, investigationId });
  }
}
