import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { RecoveryEndGround } from '../../../shared/cmm-vocabulary.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { notFuture } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { confirmRecoveryPeriod } from '../actions/confirm-recovery-period.ts';
import { type EndedOn, endRecoveryPeriod } from '../actions/end-recovery-period.ts';
import { extendRecoveryPeriod } from '../actions/extend-recovery-period.ts';
import { grantRecoveryPeriod } from '../actions/grant-recovery-period.ts';
import type { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { askDeparted } from './asks/departed.ts';
import { askIdentificationByOthers } from './asks/identification-by-others.ts';
import { askPreparedReturn } from './asks/prepared-return.ts';
import { askOfRecovery } from './asks/recovery-period.ts';
import { askStay } from './asks/stay.ts';
import type { Context } from './context.ts';
import {
  ConfirmRecoveryPeriodInput,
  ConfirmRecoveryPeriodOutcome,
  EndRecoveryPeriodInput,
  EndRecoveryPeriodOutcome,
  ExtendRecoveryPeriodInput,
  ExtendRecoveryPeriodOutcome,
  GrantRecoveryPeriodInput,
  GrantRecoveryPeriodOutcome,
} from './recovery-period-decisions.inputs.ts';

/** The recovery period: granted, extended, confirmed, ended. */
@Resolver()
export class RecoveryPeriodMutations {
  @Mutation(() => GrantRecoveryPeriodOutcome, {
    nullable: true,
    description:
      'Grants a recovery period (restitutionsperiode) of the length of a reflection period, from today, to an identified victim who stays lawfully. DIS is asked on the stay, DIS and the courts on the identification, and the Return Agency, whether she has left: whoever has left since she was identified is given none, and whoever has come back and is identified anew another; a period that she left is ended with it, on the day of the departure. While they are silent it is granted and marked as not verified. Rules: RECOVERY_PERIOD, REFLECTION_GRANT, REFLECTION_TOTAL. Source: M-083, M-097; C-08.',
  })
  async grantRecoveryPeriod(
    @Arg('input', () => GrantRecoveryPeriodInput, { description: 'To whom.' })
    input: GrantRecoveryPeriodInput,
    @Ctx() context: Context,
  ): Promise<RecoveryPeriodRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const [identification, stay, departure] = await Promise.all([
      askIdentificationByOthers(context, caseId),
      askStay(context, caseId),
      askDeparted(context, caseId),
    ]);
    return grantRecoveryPeriod(context, { caseId }, { identification, stay, departure });
  }

  @Mutation(() => ExtendRecoveryPeriodOutcome, {
    nullable: true,
    description:
      'Extends a recovery period (restitutionsperiode) up to its cap, or to that of the first where it ran beside another of hers in cases that were merged since, less the days that she had before in those on the same identification, as a reflection period is extended. For cooperation in a prepared return the Return Agency is asked first; when it does not answer the extension is granted and marked as not verified. For special reasons it is asked whether she has left, and its silence takes nothing from her. Rules: RECOVERY_PERIOD, REFLECTION_EXTENSION, REFLECTION_TOTAL, REFLECTION_EXTENSION_TIMELY. Source: M-069, M-070; C-08.',
  })
  async extendRecoveryPeriod(
    @Arg('input', () => ExtendRecoveryPeriodInput, { description: 'Which, why and until when.' })
    input: ExtendRecoveryPeriodInput,
    @Ctx() context: Context,
  ): Promise<RecoveryPeriodRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const recoveryPeriodId = uuidArgument('input.recoveryPeriodId', input.recoveryPeriodId);
    const { expectedVersion, ground, until = null, reasonsStated } = input;
    const requestedOn = notFuture('input.requestedOn', input.requestedOn, context.today);
    const told =
      ground === 'COOPERATES_IN_PREPARED_RETURN'
        ? { preparedReturn: await askPreparedReturn(context, caseId) }
        : { departure: await askDeparted(context, caseId) };
    const asked = { caseId, recoveryPeriodId, expectedVersion, ground, until, requestedOn };
    return extendRecoveryPeriod(context, { ...asked, reasonsStated: reasonsStated ?? false }, told);
  }

  @Mutation(() => ConfirmRecoveryPeriodOutcome, {
    nullable: true,
    description:
      'Confirms a recovery period that went ahead while an owner of a fact was silent (bekræft restitutionsperiode; unofficial rendering): DIS is asked again on the stay of its first day, DIS and the courts on the identification, and the Return Agency, whether she had left before it, and on its extension. One that is over is confirmed by the identification on which it was granted. What they do not bear out is refused, and the period stays as it is, to be ended (`endRecoveryPeriod`). Rules: RECOVERY_PERIOD, REFLECTION_EXTENSION. Source: C-08.',
  })
  async confirmRecoveryPeriod(
    @Arg('input', () => ConfirmRecoveryPeriodInput, { description: 'Which one.' })
    input: ConfirmRecoveryPeriodInput,
    @Ctx() context: Context,
  ): Promise<RecoveryPeriodRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const recoveryPeriodId = uuidArgument('input.recoveryPeriodId', input.recoveryPeriodId);
    const { expectedVersion } = input;
    const asked = { caseId, recoveryPeriodId, expectedVersion };
    return confirmRecoveryPeriod(context, asked, await askOfRecovery(context, caseId, recoveryPeriodId));
  }

  @Mutation(() => EndRecoveryPeriodOutcome, {
    nullable: true,
    description:
      'Ends a recovery period (restitutionsperiode): today, by her own wish, because no decision identifies her any more, or because it went ahead while an owner of a fact was silent and is not borne out; or on the day on which she left in it. That nobody identifies her DIS and the courts are asked first, and the Return Agency, that she left; for what is not borne out all that are asked to confirm it (`confirmRecoveryPeriod`), and it is refused where they bear it out, or where all of it was verified before; one that was over by then, on whatever ground, is taken back from its last day. It waits for their answers. An extension that is not borne out takes none of the days that were verified; a period that never was uses up no identification. Rules: RECOVERY_PERIOD, REFLECTION_EXTENSION. Source: C-08; M-083.',
  })
  async endRecoveryPeriod(
    @Arg('input', () => EndRecoveryPeriodInput, { description: 'Which, and why.' })
    input: EndRecoveryPeriodInput,
    @Ctx() context: Context,
  ): Promise<RecoveryPeriodRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const recoveryPeriodId = uuidArgument('input.recoveryPeriodId', input.recoveryPeriodId);
    const { expectedVersion, ground } = input;
    const asked = { caseId, recoveryPeriodId, expectedVersion };
    const on = await askedToEnd(context, caseId, recoveryPeriodId, ground);
    return endRecoveryPeriod(context, asked, on);
  }
}

/** Her own wish needs nobody's answer. */
async function askedToEnd(
  context: Context,
  caseId: string,
  recoveryPeriodId: string,
  ground: RecoveryEndGround,
): Promise<EndedOn> {
  switch (ground) {
    case 'OWN_WISH':
      return { ground };
    case 'NO_LONGER_IDENTIFIED':
      return { ground, told: await askIdentificationByOthers(context, caseId) };
    case 'DEPARTED':
      return { ground, told: await askDeparted(context, caseId) };
    case 'NOT_BORNE_OUT':
      return { ground, told: await askOfRecovery(context, caseId, recoveryPeriodId) };
  }
}
