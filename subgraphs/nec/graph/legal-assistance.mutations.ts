import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened } from '../../../shared/past-day.ts';
import { appointLegalAssistance } from '../actions/appoint-legal-assistance.ts';
import { correctLegalAssistance } from '../actions/correct-legal-assistance.ts';
import { requestLegalAssistance } from '../actions/request-legal-assistance.ts';
import type { LegalAssistanceRow } from '../storage/legal-assistance.row.ts';
import type { Context } from './context.ts';
import {
  AppointLegalAssistanceInput,
  AppointLegalAssistanceOutcome,
  CorrectLegalAssistanceInput,
  CorrectLegalAssistanceOutcome,
  RequestLegalAssistanceInput,
  RequestLegalAssistanceOutcome,
} from './legal-assistance.inputs.ts';
import { LegalAssistanceType } from './legal-assistance.type.ts';

const named = ({ caseId, courtCaseId }: { readonly caseId: string; readonly courtCaseId: string }) => ({
  caseId: uuidArgument('input.caseId', caseId),
  courtCaseId: uuidArgument('input.courtCaseId', courtCaseId),
});

@Resolver(() => LegalAssistanceType)
export class LegalAssistanceMutations {
  @Mutation(() => RequestLegalAssistanceOutcome, {
    nullable: true,
    description:
      'Records that the person asks for legal assistance at a trial (advokatbistand). Whoever works on the case may pass it on; the courts learn of it. Rules: LEGAL_ASSISTANCE. Source: M-107.',
  })
  async requestLegalAssistance(
    @Arg('input', () => RequestLegalAssistanceInput, { description: 'At which trial.' })
    input: RequestLegalAssistanceInput,
    @Ctx() context: Context,
  ): Promise<LegalAssistanceRow | Refused> {
    happened('input.requestedOn', input.requestedOn, context.today);
    return requestLegalAssistance(context, { ...input, ...named(input) });
  }

  @Mutation(() => AppointLegalAssistanceOutcome, {
    nullable: true,
    description:
      'Grants, today, the legal assistance that was asked for: there is nothing else to weigh. Decided by courts. Rules: LEGAL_ASSISTANCE. Source: M-107.',
  })
  async appointLegalAssistance(
    @Arg('input', () => AppointLegalAssistanceInput, { description: 'Whose request.' })
    input: AppointLegalAssistanceInput,
    @Ctx() context: Context,
  ): Promise<LegalAssistanceRow | Refused> {
    return appointLegalAssistance(context, { ...input, ...named(input) });
  }

  @Mutation(() => CorrectLegalAssistanceOutcome, {
    nullable: true,
    description:
      'Sets right on which days legal assistance was asked for and granted; as it was recorded before stays on record. By courts, whoever passed the request on. Rules: LEGAL_ASSISTANCE. Source: M-107.',
  })
  async correctLegalAssistance(
    @Arg('input', () => CorrectLegalAssistanceInput, { description: 'Which days.' })
    input: CorrectLegalAssistanceInput,
    @Ctx() context: Context,
  ): Promise<LegalAssistanceRow | Refused> {
    if ((input.requestedOn ?? input.grantedOn) == null) throw badInput('input', 'sets nothing right');
    happened('input.requestedOn', input.requestedOn, context.today);
    happened('input.grantedOn', input.grantedOn, context.today);
    return correctLegalAssistance(context, { ...input, ...named(input) });
  }
}
