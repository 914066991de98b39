import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { askMerge } from '../../../shared/room/other-cases.ts';
import { applyForResidencePermit } from '../actions/apply-for-residence-permit.ts';
import { confirmResidencePermit } from '../actions/confirm-residence-permit.ts';
import { decidePermitApplication } from '../actions/decide-permit-application.ts';
import { revokeResidencePermit } from '../actions/revoke-residence-permit.ts';
import type { PermitApplicationRow } from '../storage/permit-application.row.ts';
import type { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { askBeforeConfirming } from './asks/before-granting.ts';
import { askCase } from './asks/case-known.ts';
import { askCitizenship } from './asks/citizenship.ts';
import { askPresence } from './asks/presence.ts';
import { askRecovery } from './asks/recovery.ts';
import type { Context } from './context.ts';
import {
  ApplyForResidencePermitInput,
  ApplyForResidencePermitOutcome,
  ConfirmResidencePermitInput,
  ConfirmResidencePermitOutcome,
  DecidePermitApplicationInput,
  DecidePermitApplicationOutcome,
  RevokeResidencePermitInput,
  RevokeResidencePermitOutcome,
} from './permit-application.inputs.ts';
import { PermitApplicationType } from './permit-application.type.ts';
import { ResidencePermitType } from './residence-permit.type.ts';

@Resolver(() => PermitApplicationType)
export class PermitApplicationMutations {
  @Mutation(() => ApplyForResidencePermitOutcome, {
    nullable: true,
    description:
      'Applies for a residence permit (ansøgning om opholdstilladelse). For proceedings police or prosecution apply, on her behalf, and state both conditions; for protection DIS enters what the person applied for. While a permit of the kind holds, it is for the renewal. Rules: PERMIT_APPLICANT, PERMIT_CONDITIONS. Source: M-089, M-091, M-094; C-07.',
  })
  async applyForResidencePermit(
    @Arg('input', () => ApplyForResidencePermitInput, { description: 'For whom, and which permit.' })
    input: ApplyForResidencePermitInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const [known, merge] = await Promise.all([askCase(context, caseId), askMerge(context, caseId)]);
    return applyForResidencePermit(context, { ...input, caseId }, known, merge);
  }

  @Mutation(() => DecidePermitApplicationOutcome, {
    nullable: true,
    description:
      'Decides an application for a residence permit or its renewal (afgørelse om opholdstilladelse). For proceedings the police are asked whether her presence is required and until when, and without their answer none is turned down or taken for withdrawn. To grant one, CMM is asked of what citizenship it has her: a Danish citizen is given none. Without one of these answers, or CMM’s on which cases are hers, a permit is given and marked as not verified, to be confirmed later. A permit sets the departure deadline aside and sets one of its own. In a case that CMM merged into another none is given: apply for it in that. Rules: PERMIT_CONDITIONS, PERMIT_TERM, DEPARTURE. Source: M-073, M-089, M-090, M-094.',
  })
  async decidePermitApplication(
    @Arg('input', () => DecidePermitApplicationInput, { description: 'Which one, and the decision.' })
    input: DecidePermitApplicationInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const applicationId = uuidArgument('input.applicationId', input.applicationId);
    if (input.until != null && input.outcome !== 'GRANTED')
      throw badInput('input.until', 'is for a permit that is granted');
    const { access, load } = context;
    const admitted = await access.admits(caseId);
    const pending = admitted ? await load.permitApplications.load(caseId) : [];
    const isForProceedings = pending.some(({ id, kind }) => id === applicationId && kind === 'PROCEEDINGS');
    const isGranted = input.outcome === 'GRANTED';
    const [told, citizenship, known, merge] = await Promise.all([
      isForProceedings ? askPresence(context, caseId) : null,
      admitted && isGranted ? askCitizenship(context, caseId) : null,
      isGranted ? askCase(context, caseId) : true,
      isGranted ? askMerge(context, caseId) : null,
    ]);
    const asked = { ...input, caseId, applicationId };
    return decidePermitApplication(context, asked, told, citizenship, known, merge);
  }

  @Mutation(() => ConfirmResidencePermitOutcome, {
    nullable: true,
    description:
      'Confirms a permit that was given while the police or CMM were silent (bekræft opholdstilladelse; unofficial rendering): CMM is asked again of what citizenship it has her, which other cases are hers, in none of which a permit holds on its first day, and whether it had merged this one by then (CONFLICT); and, for proceedings, the police whether her presence is required, and whether as long as the permit runs. What they do not bear out is refused, and the permit stays as it is: it runs out, and no renewal follows. Rules: PERMIT_CONDITIONS, PERMIT_TERM. Source: M-089, M-090.',
  })
  async confirmResidencePermit(
    @Arg('input', () => ConfirmResidencePermitInput, { description: 'Which one.' })
    input: ConfirmResidencePermitInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const permitId = uuidArgument('input.permitId', input.permitId);
    const given = (await context.access.admits(caseId)) ? await context.load.permits.load(caseId) : [];
    const isForProceedings = given.some(({ id, kind }) => id === permitId && kind === 'PROCEEDINGS');
    const [told, atCmm] = await Promise.all([
      isForProceedings ? askPresence(context, caseId) : null,
      askBeforeConfirming(context, caseId),
    ]);
    return confirmResidencePermit(context, { ...input, caseId, permitId }, told, atCmm);
  }

  @Mutation(() => RevokeResidencePermitOutcome, {
    nullable: true,
    description:
      'Revokes a permit for protection from today (inddragelse af opholdstilladelse), once the need for protection no longer exists, and sets the day by which to leave, which lies in no reflection or recovery period of hers. CMM is asked which other cases are hers, up to when she recovers, and whose citizen she is; while it is silent, or does not show the case to whoever revokes, nothing is revoked. A lawful stay that rests on something else goes on: asylum that was granted since, a lawful stay that was on record before the permit, or one for more days than it was for; then, and while another permit is to come, nobody is to leave by that day. Whoever CMM has as a Danish citizen stays lawfully without an end, and is to leave by no day. A permit for proceedings is not revoked: it runs out. Rules: PERMIT_REVOCATION, DEPARTURE. Source: M-073.',
  })
  async revokeResidencePermit(
    @Arg('input', () => RevokeResidencePermitInput, { description: 'Which one, and on what statement.' })
    input: RevokeResidencePermitInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const permitId = uuidArgument('input.permitId', input.permitId);
    const [merge, recovery, citizenship] = await Promise.all([
      askMerge(context, caseId),
      askRecovery(context, caseId),
      askCitizenship(context, caseId),
    ]);
    return revokeResidencePermit(context, { ...input, caseId, permitId }, merge, recovery, citizenship);
  }

  @FieldResolver(() => ResidencePermitType, {
    nullable: true,
    description: 'The permit that was given on it; null where none was, or not yet.',
  })
  permit(
    @Root() { factId }: PermitApplicationRow,
    @Ctx() { load }: Context,
  ): Promise<ResidencePermitRow | null> {
    return load.permitOnApplication.load(factId);
  }
}
