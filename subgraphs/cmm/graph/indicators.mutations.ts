import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { recordIndicators } from '../actions/record-indicators.ts';
import type { IndicatorsRow } from '../storage/indicators.row.ts';
import type { Context } from './context.ts';
import { RecordIndicatorsInput, RecordIndicatorsOutcome } from './indicators.inputs.ts';

@Resolver()
export class IndicatorsMutations {
  @Mutation(() => RecordIndicatorsOutcome, {
    nullable: true,
    description:
      'Records indicators of trafficking (tegn på menneskehandel). They decide nothing, and nobody who investigates or prosecutes reads them. Source: M-054, M-058.',
  })
  async recordIndicators(
    @Arg('input', () => RecordIndicatorsInput, { description: 'What was observed.' })
    input: RecordIndicatorsInput,
    @Ctx() context: Context,
  ): Promise<IndicatorsRow | Refused> {
    const { forms, meansOfControl, recruiterRelations } = input;
    if (forms.length + meansOfControl.length + recruiterRelations.length === 0)
      throw badInput('input', 'names no indicator');
    return recordIndicators(context, {
      caseId: uuidArgument('input.caseId', input.caseId),
      observedOn: pastDay('input.observedOn', input.observedOn, context.today),
      forms: [...new Set(forms)],
      meansOfControl: [...new Set(meansOfControl)],
      recruiterRelations: [...new Set(recruiterRelations)],
      note: textArgument('input.note', input.note),
    });
  }
}
