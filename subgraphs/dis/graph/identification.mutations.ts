import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { decideIdentificationAsDis } from '../actions/decide-identification-as-dis.ts';
import { askCase } from './asks/case-known.ts';
import { askCitizenship } from './asks/citizenship.ts';
import { askCourtDecisions } from './asks/court-decisions.ts';
import type { Context } from './context.ts';
import { DecideIdentificationAsDisInput, DecideIdentificationAsDisOutcome } from './identification.inputs.ts';

@Resolver()
export class IdentificationMutations {
  @Mutation(() => DecideIdentificationAsDisOutcome, {
    nullable: true,
    description:
      'Decides, as DIS or SIRI, whether a person is a victim of human trafficking (identifikationsafgørelse). CMM is asked of what citizenship it has her: where its record makes another body competent, so it is. A decision that she is none asks the courts too, and stops while either does not answer; one that she is waits for nobody. What contradicts the register of DIS itself is bad input. Rules: DECIDERS, COMPETENT_AUTHORITY, ASYLUM_SCREENING_REQUEST. Source: M-050, M-053 to M-055, M-062, M-063.',
  })
  async decideIdentificationAsDis(
    @Arg('input', () => DecideIdentificationAsDisInput, { description: 'On whom, and what.' })
    input: DecideIdentificationAsDisInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const isNegative = input.outcome === 'NOT_IDENTIFIED';
    const forms = [...new Set(input.forms)];
    if (isNegative === forms.length > 0)
      throw badInput('input.forms', 'is for who is identified, and needed there');
    const [known, citizenship, courts] = await Promise.all([
      askCase(context, caseId),
      askCitizenship(context, caseId),
      isNegative ? askCourtDecisions(context, caseId) : null,
    ]);
    return decideIdentificationAsDis(
      context,
      { ...input, caseId, forms },
      { case: known, citizenship, courts },
    );
  }
}
