import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { moneyArgument } from '../../../shared/money-argument.ts';
import { askMerge } from '../../../shared/room/other-cases.ts';
import { grantReintegrationSupport } from '../actions/grant-reintegration-support.ts';
import { recordReintegrationMeasure } from '../actions/record-reintegration-measure.ts';
import type { Context } from './context.ts';
import {
  GrantReintegrationSupportInput,
  GrantReintegrationSupportOutcome,
  RecordReintegrationMeasureInput,
  RecordReintegrationMeasureOutcome,
} from './reintegration-support.inputs.ts';
import { ReintegrationSupportType } from './reintegration-support.type.ts';
import { onReturn } from './voluntary-return.mutations.ts';

/** An amount never stands without its currency, nor a currency without its amount. */
const paid = ({ amount: given, currency }: { amount?: string | null; currency: string }) => {
  const amount = moneyArgument('input.amount', given);
  return { amount, currency: amount && currency };
};

@Resolver(() => ReintegrationSupportType)
export class ReintegrationSupportMutations {
  @Mutation(() => GrantReintegrationSupportOutcome, {
    nullable: true,
    description:
      'Grants support after a return, once it is planned (bevilge reintegrationsstøtte): in kind through a local partner where there is one in the country today, else in cash; for six months, or as long as a programme of a network. CMM is asked which cases are hers: while another return of hers is planned or was left by, none is granted for one that is only planned. Rules: RETURN_ELIGIBLE, SUPPORT_FORM, SUPPORT_PERIOD. Source: M-114, M-118, M-120, M-125.',
  })
  async grantReintegrationSupport(
    @Arg('input', () => GrantReintegrationSupportInput, { description: 'What is granted.' })
    given: GrantReintegrationSupportInput,
    @Ctx() context: Context,
  ) {
    const input = onReturn(given);
    const optional = (name: 'partnerId' | 'programmeId') =>
      input[name] == null ? null : uuidArgument(`input.${name}`, input[name]);
    const [partnerId, programmeId] = [optional('partnerId'), optional('programmeId')];
    if (input.form === 'CASH' && partnerId) throw badInput('input.partnerId', 'is for support in kind');
    if (input.form === 'IN_KIND' && input.amount != null)
      throw badInput('input.amount', 'is for support in cash');
    const until = input.until ?? null;
    const grant = { ...input, ...paid(input), partnerId, programmeId, until };
    return grantReintegrationSupport(context, grant, await askMerge(context, input.caseId));
  }

  @Mutation(() => RecordReintegrationMeasureOutcome, {
    nullable: true,
    description:
      'Records an activity to which support goes, an allowance included (aktivitet, ydelse). The same activity again is another version of it. Rules: RETURN_ELIGIBLE. Source: M-119, M-126.',
  })
  recordReintegrationMeasure(
    @Arg('input', () => RecordReintegrationMeasureInput, { description: 'Which activity.' })
    input: RecordReintegrationMeasureInput,
    @Ctx() context: Context,
  ) {
    return recordReintegrationMeasure(context, {
      ...input,
      ...paid(input),
      caseId: uuidArgument('input.caseId', input.caseId),
      supportId: uuidArgument('input.supportId', input.supportId),
      expectedVersion: input.expectedVersion ?? null,
      agreedOn: input.agreedOn ?? context.today,
    });
  }
}
