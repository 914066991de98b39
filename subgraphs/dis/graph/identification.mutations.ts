import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { askMerge } from '../../../shared/room/other-cases.ts';
import { confirmIdentificationAsDis } from '../actions/confirm-identification-as-dis.ts';
import { decideIdentificationAsDis } from '../actions/decide-identification-as-dis.ts';
import { askCase } from './asks/case-known.ts';
import { askCitizenship } from './asks/citizenship.ts';
import { askCourtDecisions } from './asks/court-decisions.ts';
import type { Context } from './context.ts';
import {
  ConfirmIdentificationAsDisInput,
  ConfirmIdentificationAsDisOutcome,
  DecideIdentificationAsDisInput,
  DecideIdentificationAsDisOutcome,
} from './identification.inputs.ts';

@Resolver()
export class IdentificationMutations {
  @Mutation(() => DecideIdentificationAsDisOutcome, {
    nullable: true,
    description:
      'Decides, as DIS or SIRI, whether a person is a victim of human trafficking (identifikationsafgørelse). CMM is asked of what citizenship it has her: where its record makes another body competent, so it is. A decision that she is none asks the courts too, and CMM which other cases are hers, in whose asylum interviews indicators count as in this one; it stops while either does not answer; one that she is waits for nobody, and is marked as not verified while CMM does not answer, to be confirmed later. What contradicts the register of DIS itself is bad input. Rules: DECIDERS, COMPETENT_AUTHORITY, ASYLUM_SCREENING_REQUEST. Source: M-050, M-053 to M-055, M-062, M-063.',
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
    const otherwiseThan =
      input.otherwiseThan == null ? null : uuidArgument('input.otherwiseThan', input.otherwiseThan);
    const [known, citizenship, merge, courts] = await Promise.all([
      askCase(context, caseId),
      askCitizenship(context, caseId),
      isNegative ? askMerge(context, caseId) : null,
      isNegative ? askCourtDecisions(context, caseId) : null,
    ]);
    return decideIdentificationAsDis(
      context,
      { ...input, caseId, forms, otherwiseThan },
      { case: known, merge, citizenship, courts },
    );
  }

  @Mutation(() => ConfirmIdentificationAsDisOutcome, {
    nullable: true,
    description:
      'Confirms that DIS or SIRI identified a person while CMM was silent (bekræft identifikation; unofficial rendering), by the body that did: CMM is asked again of what citizenship it has her, by which the body has to have been competent on the day of the decision. What CMM does not bear out is refused, and the decision stays as it is: CMM decides in its own room. Rules: COMPETENT_AUTHORITY, DECIDERS. Source: M-050, M-053, M-062, M-063.',
  })
  async confirmIdentificationAsDis(
    @Arg('input', () => ConfirmIdentificationAsDisInput, { description: 'Which decision.' })
    input: ConfirmIdentificationAsDisInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const decisionId = uuidArgument('input.decisionId', input.decisionId);
    const told = await askCitizenship(context, caseId);
    return confirmIdentificationAsDis(context, { ...input, caseId, decisionId }, told);
  }
}
