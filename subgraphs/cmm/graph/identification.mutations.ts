import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { confirmHandOver } from '../actions/confirm-hand-over.ts';
import { confirmIdentification } from '../actions/confirm-identification.ts';
import { decideIdentification } from '../actions/decide-identification.ts';
import { handOverCompetence } from '../actions/hand-over-competence.ts';
import type { HandOverRow } from '../storage/hand-over.row.ts';
import { askIdentificationByOthers } from './asks/identification-by-others.ts';
import { askStay } from './asks/stay.ts';
import type { Context } from './context.ts';
import {
  ConfirmHandOverInput,
  ConfirmHandOverOutcome,
  HandOverCompetenceInput,
  HandOverCompetenceOutcome,
} from './hand-over.inputs.ts';
import {
  ConfirmIdentificationInput,
  ConfirmIdentificationOutcome,
  DecideIdentificationInput,
  DecideIdentificationOutcome,
} from './identification.inputs.ts';

@Resolver()
export class IdentificationMutations {
  @Mutation(() => DecideIdentificationOutcome, {
    nullable: true,
    description:
      'Decides as CMM whether a person is a victim of human trafficking (identifikationsafgørelse). DIS is asked first for her stay; while it does not answer, CMM may say that she is a victim, which is marked as not verified, to be confirmed later, and not that she is none. A decision that she is none asks DIS and the courts for their decisions too, and stops while either does not answer. Rules: DECIDERS, COMPETENT_AUTHORITY, SCREENING_INTERVIEW. Source: M-050, M-052, M-061, M-062.',
  })
  async decideIdentification(
    @Arg('input', () => DecideIdentificationInput, { description: 'On whom, and what.' })
    { caseId: given, outcome, forms, otherwiseThan }: DecideIdentificationInput,
    @Ctx() context: Context,
  ): Promise<IdentificationDecisionRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', given);
    if ((outcome === 'IDENTIFIED') !== forms.length > 0)
      throw badInput('input.forms', 'is for who is identified, and needed there');
    const input = {
      caseId,
      outcome,
      forms: [...new Set(forms)],
      otherwiseThan: otherwiseThan == null ? null : uuidArgument('input.otherwiseThan', otherwiseThan),
    };
    const [stay, others] = await Promise.all([
      askStay(context, caseId),
      outcome === 'NOT_IDENTIFIED' ? askIdentificationByOthers(context, caseId) : null,
    ]);
    return decideIdentification(context, input, { stay, others });
  }

  @Mutation(() => ConfirmIdentificationOutcome, {
    nullable: true,
    description:
      'Confirms that CMM identified a person while DIS was silent (bekræft identifikation; unofficial rendering): DIS is asked again for her stay, by which CMM has to have been competent on the day of the decision. What DIS does not bear out is refused, and the decision stays as it is: DIS decides in its own room. A confirmed decision keeps its place among those of its day, also where CMM has said otherwise since. Rules: COMPETENT_AUTHORITY, DECIDERS. Source: M-050, M-052, M-061, M-062.',
  })
  async confirmIdentification(
    @Arg('input', () => ConfirmIdentificationInput, { description: 'Which decision.' })
    input: ConfirmIdentificationInput,
    @Ctx() context: Context,
  ): Promise<IdentificationDecisionRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const decisionId = uuidArgument('input.decisionId', input.decisionId);
    const stay = await askStay(context, caseId);
    return confirmIdentification(context, { ...input, caseId, decisionId }, stay);
  }

  @Mutation(() => HandOverCompetenceOutcome, {
    nullable: true,
    description:
      'Hands a case over to the body that is competent by now (overdragelse), which becomes a party to it; where that is SIRI, so does DIS, which alone can admit SIRI to its own file. CMM, DIS and SIRI are told where they are parties. DIS is asked first for her stay; while it does not answer she is handed over to nobody but CMM, who assesses whatever is not known, and by SIRI back to DIS, which is marked as not verified, to be confirmed later. Rules: COMPETENT_AUTHORITY, HAND_OVER_INFORMED. Source: M-061, M-080.',
  })
  async handOverCompetence(
    @Arg('input', () => HandOverCompetenceInput, { description: 'To whom, and what she chose.' })
    input: HandOverCompetenceInput,
    @Ctx() context: Context,
  ): Promise<HandOverRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const { competenceId, expectedVersion = null, to, informedOn, choice = null } = input;
    if ((informedOn == null) !== (choice == null))
      throw badInput('input.choice', 'goes with the day she was told, and needs it');
    const handOver = {
      caseId,
      competenceId: competenceId == null ? null : uuidArgument('input.competenceId', competenceId),
      expectedVersion,
      to,
      informedOn: informedOn == null ? null : pastDay('input.informedOn', informedOn, context.today),
      choice,
      reason: textArgument('input.reason', input.reason),
    };
    return handOverCompetence(context, handOver, await askStay(context, caseId));
  }

  @Mutation(() => ConfirmHandOverOutcome, {
    nullable: true,
    description:
      'Confirms a hand-over that went ahead while DIS was silent (bekræft overdragelse; unofficial rendering): DIS is asked again for her stay, by which the body that got the case has to have been competent on the day of the hand-over, or to be by now. For the body that had it, and CMM. What DIS does not bear out is refused, and stays as it is until the case is handed over to the body that is competent. Rule: COMPETENT_AUTHORITY. Source: M-061.',
  })
  async confirmHandOver(
    @Arg('input', () => ConfirmHandOverInput, { description: 'Which hand-over.' })
    input: ConfirmHandOverInput,
    @Ctx() context: Context,
  ): Promise<HandOverRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const handOverId = uuidArgument('input.handOverId', input.handOverId);
    const stay = await askStay(context, caseId);
    return confirmHandOver(context, { ...input, caseId, handOverId }, stay);
  }
}
