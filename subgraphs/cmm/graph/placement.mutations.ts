import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { notFuture } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { confirmPlacement } from '../actions/confirm-placement.ts';
import { endPlacement } from '../actions/end-placement.ts';
import type { PlaceTold } from '../actions/find-place.ts';
import { movePerson } from '../actions/move-person.ts';
import { placePerson } from '../actions/place-person.ts';
import type { PlacementRow } from '../storage/placement.row.ts';
import { askAge } from './asks/age.ts';
import { askStayForPlacement } from './asks/stay.ts';
import type { Context } from './context.ts';
import {
  ConfirmPlacementInput,
  ConfirmPlacementOutcome,
  EndPlacementInput,
  EndPlacementOutcome,
  MovePersonInput,
  MovePersonOutcome,
  PlacePersonInput,
  PlacePersonOutcome,
} from './placement-decisions.inputs.ts';

/** Stay and age, both at once. */
async function askForPlacement(context: Context, caseId: string): Promise<PlaceTold> {
  const [stay, age] = await Promise.all([askStayForPlacement(context, caseId), askAge(context, caseId)]);
  return { stay, age };
}

/** Where she lives: a bed each, never one too many. */
@Resolver()
export class PlacementMutations {
  @Mutation(() => PlacePersonOutcome, {
    nullable: true,
    description:
      'Gives a person a bed in an approved and suitable place (indkvartering): CMM, a child the municipality. DIS is asked on the stay first, and where CMM has no day of birth, DIS and the courts on the age; while they are silent the person is placed and that is marked as not verified. Rules: ACCOMMODATION_APPROVED, ACCOMMODATION_SUITABLE. Source: M-008, M-012, M-098, M-101 to M-103, M-110.',
  })
  async placePerson(
    @Arg('input', () => PlacePersonInput, { description: 'Who, where.' }) input: PlacePersonInput,
    @Ctx() context: Context,
  ): Promise<PlacementRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const facilityId = uuidArgument('input.facilityId', input.facilityId);
    const { today } = context;
    const asked = {
      caseId,
      facilityId,
      startsOn: notFuture('input.startsOn', input.startsOn, today),
      agreedWithDisOn: notFuture('input.agreedWithDisOn', input.agreedWithDisOn, today),
      unaccompanied: input.unaccompanied ?? false,
    };
    return placePerson(context, asked, await askForPlacement(context, caseId));
  }

  @Mutation(() => MovePersonOutcome, {
    nullable: true,
    description:
      'Gives a person a bed in another place (flytning; unofficial rendering), and gives up the one she had: both, or neither. Rules: ACCOMMODATION_APPROVED, ACCOMMODATION_SUITABLE. Source: M-008, M-098, M-101 to M-103.',
  })
  async movePerson(
    @Arg('input', () => MovePersonInput, { description: 'Who, from where to where.' }) input: MovePersonInput,
    @Ctx() context: Context,
  ): Promise<PlacementRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const facilityId = uuidArgument('input.facilityId', input.facilityId);
    const placementId = uuidArgument('input.placementId', input.placementId);
    const { today } = context;
    const asked = {
      caseId,
      facilityId,
      startsOn: notFuture('input.startsOn', input.startsOn, today),
      agreedWithDisOn: notFuture('input.agreedWithDisOn', input.agreedWithDisOn, today),
      unaccompanied: input.unaccompanied ?? false,
    };
    const { expectedVersion } = input;
    const told = await askForPlacement(context, caseId);
    return movePerson(context, { ...asked, placementId, expectedVersion }, told);
  }

  @Mutation(() => ConfirmPlacementOutcome, {
    nullable: true,
    description:
      'Confirms a placement that went ahead while DIS was silent, or came along from a merged case (bekræft indkvartering; unofficial rendering), by the body that decided on it: DIS is asked again on the stay of the first night. What it does not bear out is refused, and the person stays where she is until she is moved; the day on which DIS agreed is recorded with it, and where that was after the first night, by a move within the same place, which leaves nothing to confirm. Rules: ACCOMMODATION_SUITABLE. Source: M-098, M-103.',
  })
  async confirmPlacement(
    @Arg('input', () => ConfirmPlacementInput, { description: 'Which one.' }) input: ConfirmPlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const placementId = uuidArgument('input.placementId', input.placementId);
    const { expectedVersion } = input;
    const agreedWithDisOn = notFuture('input.agreedWithDisOn', input.agreedWithDisOn, context.today);
    const told = await askForPlacement(context, caseId);
    return confirmPlacement(context, { caseId, placementId, expectedVersion, agreedWithDisOn }, told);
  }

  @Mutation(() => EndPlacementOutcome, {
    nullable: true,
    description:
      'Records that a person leaves a place, by the body that decided on the placement, or that places her by her day of birth today. Rules: ACCOMMODATION_SUITABLE. Source: M-098.',
  })
  async endPlacement(
    @Arg('input', () => EndPlacementInput, { description: 'Which, and when.' }) input: EndPlacementInput,
    @Ctx() context: Context,
  ): Promise<PlacementRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const placementId = uuidArgument('input.placementId', input.placementId);
    const { expectedVersion, endsOn = null } = input;
    return endPlacement(context, { caseId, placementId, expectedVersion, endsOn });
  }
}
