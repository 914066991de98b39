import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { demandMunicipality } from '../../../shared/municipalities.ts';
import { notFuture } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { approveFacility } from '../actions/approve-facility.ts';
import { closeFacility } from '../actions/close-facility.ts';
import { followUpInspection } from '../actions/follow-up-inspection.ts';
import { recordInspection } from '../actions/record-inspection.ts';
import { registerFacility } from '../actions/register-facility.ts';
import { withdrawApproval } from '../actions/withdraw-approval.ts';
import type { FacilityRow } from '../storage/facility.row.ts';
import type { FacilityApprovalRow } from '../storage/facility-approval.row.ts';
import type { FacilityInspectionRow } from '../storage/facility-inspection.row.ts';
import type { Context } from './context.ts';
import {
  ApproveFacilityInput,
  ApproveFacilityOutcome,
  CloseFacilityInput,
  CloseFacilityOutcome,
  FollowUpInspectionInput,
  FollowUpInspectionOutcome,
  RecordInspectionInput,
  RecordInspectionOutcome,
  RegisterFacilityInput,
  RegisterFacilityOutcome,
  WithdrawApprovalInput,
  WithdrawApprovalOutcome,
} from './facility-decisions.inputs.ts';

/** Places for victims: registered, approved, inspected. About no case. */
@Resolver()
export class FacilityMutations {
  @Mutation(() => RegisterFacilityOutcome, {
    nullable: true,
    description:
      'Registers a place for victims (indkvarteringssted) with its beds. Nobody can be placed there before it is approved. Rules: ACCOMMODATION_APPROVED. Source: M-008, M-098, M-101 to M-103.',
  })
  async registerFacility(
    @Arg('input', () => RegisterFacilityInput, { description: 'Which place.' }) input: RegisterFacilityInput,
    @Ctx() context: Context,
  ): Promise<FacilityRow | Refused> {
    const { caller, today } = context;
    const { kind, capacity } = input;
    if (capacity < 1 || capacity > 1000) throw badInput('input.capacity', 'is not between 1 and 1000');
    const named = textArgument('input.municipality', input.municipality, 200);
    demandMunicipality('input.municipality', named);
    if (caller.authority === 'MUNICIPALITY' && named !== null && named !== caller.organisation)
      throw badInput('input.municipality', 'is not the one that registers it');
    return registerFacility(context, {
      name: textArgument('input.name', input.name, 200) ?? '',
      kind,
      operatedBy: textArgument('input.operatedBy', input.operatedBy, 200) ?? '',
      place: textArgument('input.place', input.place, 200),
      municipality: caller.authority === 'MUNICIPALITY' ? caller.organisation : named,
      capacity,
      openedOn: notFuture('input.openedOn', input.openedOn, today),
    });
  }

  @Mutation(() => CloseFacilityOutcome, {
    nullable: true,
    description:
      'Closes a place for victims for good (indkvarteringssted lukket; unofficial rendering), by those who register places: today is its last day in use. While somebody lives there, or is to, this is a CONFLICT. Rules: ACCOMMODATION_APPROVED. Source: M-008.',
  })
  async closeFacility(
    @Arg('input', () => CloseFacilityInput, { description: 'Which place.' }) input: CloseFacilityInput,
    @Ctx() context: Context,
  ): Promise<FacilityRow | Refused> {
    const facilityId = uuidArgument('input.facilityId', input.facilityId);
    return closeFacility(context, { facilityId, expectedVersion: input.expectedVersion });
  }

  @Mutation(() => ApproveFacilityOutcome, {
    nullable: true,
    description:
      'Approves a place for victims (godkendelse): the Ministry, of foster care and institutions the municipality. Rules: ACCOMMODATION_APPROVED. Source: M-008, M-012, M-103.',
  })
  async approveFacility(
    @Arg('input', () => ApproveFacilityInput, { description: 'Which place, for how many.' })
    input: ApproveFacilityInput,
    @Ctx() context: Context,
  ): Promise<FacilityApprovalRow | Refused> {
    const facilityId = uuidArgument('input.facilityId', input.facilityId);
    const { places, validTo = null } = input;
    const { validFrom = null } = input;
    if (places < 1 || places > 1000) throw badInput('input.places', 'is not between 1 and 1000');
    if (validFrom !== null && validFrom < context.today)
      throw badInput(
        'input.validFrom',
        'is before today: who lived there before lived there without an approval',
      );
    if (validTo !== null && validTo < (validFrom ?? context.today))
      throw badInput('input.validTo', 'is before the first day');
    return approveFacility(context, { facilityId, places, validFrom, validTo });
  }

  @Mutation(() => WithdrawApprovalOutcome, {
    nullable: true,
    description:
      'Withdraws an approval (godkendelse) from today. Nobody is placed there any more, and those whose decision it was are told that somebody who lives there needs another place. Rules: ACCOMMODATION_APPROVED. Source: M-008.',
  })
  async withdrawApproval(
    @Arg('input', () => WithdrawApprovalInput, { description: 'Which approval.' })
    input: WithdrawApprovalInput,
    @Ctx() context: Context,
  ): Promise<FacilityApprovalRow | Refused> {
    const facilityId = uuidArgument('input.facilityId', input.facilityId);
    const approvalId = uuidArgument('input.approvalId', input.approvalId);
    const { expectedVersion } = input;
    return withdrawApproval(context, { facilityId, approvalId, expectedVersion });
  }

  @Mutation(() => RecordInspectionOutcome, {
    nullable: true,
    description:
      'Records an inspection of a place for victims (tilsyn): by the Ministry, of foster care and institutions by the municipality. Rules: ACCOMMODATION_APPROVED. Source: M-008.',
  })
  async recordInspection(
    @Arg('input', () => RecordInspectionInput, { description: 'Which place, and what was found.' })
    input: RecordInspectionInput,
    @Ctx() context: Context,
  ): Promise<FacilityInspectionRow | Refused> {
    const facilityId = uuidArgument('input.facilityId', input.facilityId);
    const { outcome, followUpDueOn = null } = input;
    const inspectedOn = notFuture('input.inspectedOn', input.inspectedOn, context.today);
    const remarks = textArgument('input.remarks', input.remarks);
    if ((outcome === 'NO_REMARKS') !== (remarks === null))
      throw badInput('input.remarks', 'does not go with the outcome');
    if (
      followUpDueOn !== null &&
      (outcome === 'NO_REMARKS' || followUpDueOn < (inspectedOn ?? context.today))
    )
      throw badInput('input.followUpDueOn', 'does not go with the outcome, or is before the inspection');
    return recordInspection(context, { facilityId, inspectedOn, outcome, remarks, followUpDueOn });
  }

  @Mutation(() => FollowUpInspectionOutcome, {
    nullable: true,
    description:
      'Records that the remarks of an inspection (tilsyn) were followed up. Rules: ACCOMMODATION_APPROVED. Source: M-008.',
  })
  async followUpInspection(
    @Arg('input', () => FollowUpInspectionInput, { description: 'Which inspection.' })
    input: FollowUpInspectionInput,
    @Ctx() context: Context,
  ): Promise<FacilityInspectionRow | Refused> {
    const facilityId = uuidArgument('input.facilityId', input.facilityId);
    const inspectionId = uuidArgument('input.inspectionId', input.inspectionId);
    const { expectedVersion } = input;
    const followedUpOn = notFuture('input.followedUpOn', input.followedUpOn, context.today);
    return followUpInspection(context, { facilityId, inspectionId, expectedVersion, followedUpOn });
  }
}
