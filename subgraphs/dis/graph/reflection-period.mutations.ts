import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { askMerge } from '../../../shared/room/other-cases.ts';
import { confirmReflectionPeriod } from '../actions/confirm-reflection-period.ts';
import { endReflectionPeriod } from '../actions/end-reflection-period.ts';
import { extendReflectionPeriod } from '../actions/extend-reflection-period.ts';
import { grantReflectionPeriod } from '../actions/grant-reflection-period.ts';
import { askLeft } from './asks/departure.ts';
import { askIdentification } from './asks/identification.ts';
import { askOfVictim } from './asks/of-victim.ts';
import { askPreparedReturn } from './asks/prepared-return.ts';
import type { Context } from './context.ts';
import {
  ConfirmReflectionPeriodInput,
  ConfirmReflectionPeriodOutcome,
  EndReflectionPeriodInput,
  EndReflectionPeriodOutcome,
  ExtendReflectionPeriodInput,
  ExtendReflectionPeriodOutcome,
  GrantReflectionPeriodInput,
  GrantReflectionPeriodOutcome,
} from './reflection-period.inputs.ts';

@Resolver()
export class ReflectionPeriodMutations {
  @Mutation(() => GrantReflectionPeriodOutcome, {
    nullable: true,
    description:
      'Grants a reflection period of 30 days from today to an identified victim without lawful stay. CMM and the courts are asked first whether the person is identified, CMM whether she is a Danish citizen, and the Return Agency whether she has left since she was identified; when one of them does not answer it is granted and marked as not verified. It sets the departure deadline. Rules: REFLECTION_GRANT, REFLECTION_TOTAL, DEPARTURE. Source: M-068, M-081.',
  })
  async grantReflectionPeriod(
    @Arg('input', () => GrantReflectionPeriodInput, { description: 'To whom.' })
    input: GrantReflectionPeriodInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    return grantReflectionPeriod(context, { caseId }, await askOfVictim(context, caseId));
  }

  @Mutation(() => ExtendReflectionPeriodOutcome, {
    nullable: true,
    description:
      'Extends a reflection period up to its cap; where it ran beside another of hers, in cases that CMM has merged since, up to the cap of the first, and less the days that she had before in those on the same identification. For cooperation in a prepared return the Return Agency is asked first; when it does not answer the extension is granted and marked as not verified. For special reasons it is asked whether she has left, and CMM and the courts whether she was identified since, which shows that she came back, as does an application for asylum since; their silence takes nothing from her. While CMM does not say which other cases are hers, the period is extended as though there were none, and marked likewise. The departure deadline moves with it. Rules: REFLECTION_EXTENSION, REFLECTION_TOTAL, REFLECTION_EXTENSION_TIMELY, DEPARTURE. Source: M-069, M-070, M-082.',
  })
  async extendReflectionPeriod(
    @Arg('input', () => ExtendReflectionPeriodInput, { description: 'Which, why and until when.' })
    input: ExtendReflectionPeriodInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const periodId = uuidArgument('input.periodId', input.periodId);
    const onReturn = input.ground === 'COOPERATES_IN_PREPARED_RETURN';
    const [told, merge] = await Promise.all([
      onReturn
        ? askPreparedReturn(context, caseId).then((preparedReturn) => ({ preparedReturn }))
        : askLeft(context, caseId),
      askMerge(context, caseId),
    ]);
    return extendReflectionPeriod(context, { ...input, caseId, periodId }, told, merge);
  }

  @Mutation(() => ConfirmReflectionPeriodOutcome, {
    nullable: true,
    description:
      'Confirms a reflection period that went ahead while an owner of a fact was silent (bekræft refleksionsperiode; unofficial rendering): CMM and the courts are asked again, CMM also whether she is a Danish citizen, and the Return Agency whether she had left before it began or was extended, and of the return on which the last extension rests. An extension is held to the cap over all her cases, which CMM is asked for too. One that is over is confirmed by the identification on which it was granted. What they do not bear out is refused, and the period stays as it is. One that was granted once the case had been merged is a CONFLICT. Rules: REFLECTION_GRANT, REFLECTION_EXTENSION, REFLECTION_TOTAL. Source: M-068, M-082.',
  })
  async confirmReflectionPeriod(
    @Arg('input', () => ConfirmReflectionPeriodInput, { description: 'Which one.' })
    input: ConfirmReflectionPeriodInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const periodId = uuidArgument('input.periodId', input.periodId);
    const versions = await context.load.periodVersions.load(periodId);
    // the last extension gave the period its days up to the end, on a ground of its own
    const last = versions.findLast(({ ground }) => ground !== null);
    const onReturn = last?.ground === 'COOPERATES_IN_PREPARED_RETURN';
    const [ofVictim, preparedReturn, merge] = await Promise.all([
      askOfVictim(context, caseId),
      onReturn ? askPreparedReturn(context, caseId) : null,
      askMerge(context, caseId),
    ]);
    const told = { ...ofVictim, preparedReturn, merge };
    return confirmReflectionPeriod(context, { ...input, caseId, periodId }, told);
  }

  @Mutation(() => EndReflectionPeriodOutcome, {
    nullable: true,
    description:
      'Ends a reflection period before its last day (refleksionsperioden bringes til ophør): because she has left, which the Return Agency has to confirm, and for a departure before it began CMM and the courts, that nobody has identified her since, nor has she sought asylum; or because no decision identifies her any more, for which CMM and the courts have to answer. While they do not, nothing ends. Rules: REFLECTION_GRANT, DEPARTURE. Source: M-068, M-084.',
  })
  async endReflectionPeriod(
    @Arg('input', () => EndReflectionPeriodInput, { description: 'Which one, and why.' })
    input: EndReflectionPeriodInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const periodId = uuidArgument('input.periodId', input.periodId);
    const told =
      input.ground === 'DEPARTED'
        ? await askLeft(context, caseId)
        : { departure: null, identification: await askIdentification(context, caseId) };
    return endReflectionPeriod(context, { ...input, caseId, periodId }, told);
  }
}
