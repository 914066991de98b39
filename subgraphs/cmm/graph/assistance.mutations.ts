import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { changeAssistanceDuration } from '../actions/change-assistance-duration.ts';
import { decideAssistanceDuration } from '../actions/decide-assistance-duration.ts';
import { decideAssistanceEligibility } from '../actions/decide-assistance-eligibility.ts';
import { durations } from '../actions/duration-of-assistance.ts';
import type { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';
import type { AssistanceEligibilityRow } from '../storage/assistance-eligibility.row.ts';
import { askBasisOfDuration } from './asks/basis-of-duration.ts';
import { askIdentificationByOthers } from './asks/identification-by-others.ts';
import {
  ChangeAssistanceDurationInput,
  ChangeAssistanceDurationOutcome,
  DecideAssistanceDurationInput,
  DecideAssistanceDurationOutcome,
  DecideAssistanceEligibilityInput,
  DecideAssistanceEligibilityOutcome,
} from './assistance-decisions.inputs.ts';
import type { Context } from './context.ts';

/** Whether a victim is helped, and for how long: two decisions, apart from each other. */
@Resolver()
export class AssistanceMutations {
  @Mutation(() => DecideAssistanceEligibilityOutcome, {
    nullable: true,
    description:
      'Decides whether a person is entitled to assistance (ret til støtte): CMM, DIS or a court. It rests on being identified as a victim and on nothing else, and nothing else can be sent. DIS and the courts are asked for their decisions first; while they are silent a person can be found eligible, marked as not verified, and nobody can be found not eligible. Deciding again once they answer confirms it, or, where they identify nobody, takes it back. What is kept from the caller counts as silence: a court has to be admitted by DIS to its file (`admitToImmigrationFile`). Rules: ASSISTANCE_ELIGIBILITY, ASSISTANCE_UNCONDITIONAL. Source: M-004, M-056, M-097, M-109.',
  })
  async decideAssistanceEligibility(
    @Arg('input', () => DecideAssistanceEligibilityInput, { description: 'Of whom, and what is decided.' })
    input: DecideAssistanceEligibilityInput,
    @Ctx() context: Context,
  ): Promise<AssistanceEligibilityRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const { outcome } = input;
    const told = await askIdentificationByOthers(context, caseId);
    return decideAssistanceEligibility(context, { caseId, outcome }, told);
  }

  @Mutation(() => DecideAssistanceDurationOutcome, {
    nullable: true,
    description:
      'Decides how long assistance is given (støttens varighed; unofficial rendering). The owner of what it rests on is asked first; while it is silent the decision goes ahead, marked as not verified, until `changeAssistanceDuration` confirms it. Rules: ASSISTANCE_DURATION. Source: M-084 to M-086.',
  })
  async decideAssistanceDuration(
    @Arg('input', () => DecideAssistanceDurationInput, {
      description: 'For how long, and on what that rests.',
    })
    input: DecideAssistanceDurationInput,
    @Ctx() context: Context,
  ): Promise<AssistanceDurationRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const { basis, startsOn = null, endsOn = null } = input;
    const from = startsOn ?? context.today;
    if (endsOn !== null && endsOn < from) throw badInput('input.endsOn', 'is before the first day');
    const told = await askBasisOfDuration(context, { caseId, basis, startsOn: from });
    return decideAssistanceDuration(context, { caseId, basis, startsOn, endsOn }, told);
  }

  @Mutation(() => ChangeAssistanceDurationOutcome, {
    nullable: true,
    description:
      'Lets assistance end on another day than was decided, within what it rests on; the version before stays readable. The owner of what it rests on is asked first; while it is silent assistance goes on for longer, marked as not verified, and is never cut short. Changed to the day it ends on already, what is not verified is confirmed (bekræft støttens varighed; unofficial rendering), if the owner knows what it rests on. If it knows nothing that bears it from its first day on, it is refused, and can only be ended, by today; ending it verifies nothing. Rules: ASSISTANCE_DURATION. Source: M-084 to M-086.',
  })
  async changeAssistanceDuration(
    @Arg('input', () => ChangeAssistanceDurationInput, { description: 'Which one, and its new last day.' })
    input: ChangeAssistanceDurationInput,
    @Ctx() context: Context,
  ): Promise<AssistanceDurationRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const durationId = uuidArgument('input.durationId', input.durationId);
    const { expectedVersion, endsOn = null } = input;
    // on what it rests never changes: only to know whom to ask
    const all = await durations.ofCase(context.room.db.manager, caseId);
    const before = all.find(({ id }) => id === durationId) ?? null;
    if (endsOn !== null && before && endsOn < before.startsOn)
      throw badInput('input.endsOn', 'is before the first day');
    const told = before && (await askBasisOfDuration(context, before));
    return changeAssistanceDuration(context, { caseId, durationId, expectedVersion, endsOn }, told);
  }
}
