import { Field, ID, InputType, Int } from 'type-graphql';
import { AccommodationKind, InspectionOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { FacilityType } from './facility.type.ts';
import { FacilityApprovalType } from './facility-approval.type.ts';
import { FacilityInspectionType } from './facility-inspection.type.ts';

@InputType('RegisterFacilityInput', { description: 'Which place is registered.' })
export class RegisterFacilityInput {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => AccommodationKind, { description: 'What kind of place it is.' })
  kind!: AccommodationKind;

  @Field(() => String, { description: 'Who runs it.' })
  operatedBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is, as little as is needed; left out: it is kept nowhere.',
  })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Which municipality oversees it, by its name, such as Odense; left out: the Ministry, or the municipality that registers it.',
  })
  municipality?: string | null;

  @Field(() => Int, { description: 'How many people can live there, 1 to 1000: so many beds are set up.' })
  capacity!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day in use; left out: today.' })
  openedOn?: Day | null;
}

@InputType('CloseFacilityInput', { description: 'Which place is closed.' })
export class CloseFacilityInput {
  @Field(() => ID, { description: 'The place.' })
  facilityId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('ApproveFacilityInput', { description: 'Which place is approved, for how many and how long.' })
export class ApproveFacilityInput {
  @Field(() => ID, { description: 'The place.' })
  facilityId!: string;

  @Field(() => Int, { description: 'For how many people, 1 to 1000.' })
  places!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day, today or later; left out: today.' })
  validFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out: until withdrawn.' })
  validTo?: Day | null;
}

@InputType('WithdrawApprovalInput', { description: 'Which approval is withdrawn.' })
export class WithdrawApprovalInput {
  @Field(() => ID, { description: 'The place.' })
  facilityId!: string;

  @Field(() => ID, { description: 'The approval.' })
  approvalId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('RecordInspectionInput', { description: 'Which place was inspected, and what was found.' })
export class RecordInspectionInput {
  @Field(() => ID, { description: 'The place.' })
  facilityId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day; left out: today.' })
  inspectedOn?: Day | null;

  @Field(() => InspectionOutcome, { description: 'What was found.' })
  outcome!: InspectionOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'The remarks, never about a person; needed unless there are none.',
  })
  remarks?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which they are to be followed up.' })
  followUpDueOn?: Day | null;
}

@InputType('FollowUpInspectionInput', { description: 'Remarks of which inspection were followed up.' })
export class FollowUpInspectionInput {
  @Field(() => ID, { description: 'The place.' })
  facilityId!: string;

  @Field(() => ID, { description: 'The inspection.' })
  inspectionId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day; left out: today.' })
  followedUpOn?: Day | null;
}

export const RegisterFacilityOutcome = outcomeOf(
  'RegisterFacilityOutcome',
  FacilityType,
  'What came of it: the place.',
);

export const CloseFacilityOutcome = outcomeOf(
  'CloseFacilityOutcome',
  FacilityType,
  'What came of it: the place as it stands.',
);

export const ApproveFacilityOutcome = outcomeOf(
  'ApproveFacilityOutcome',
  FacilityApprovalType,
  'What came of it: the approval, or why this body does not approve the place.',
);

export const WithdrawApprovalOutcome = outcomeOf(
  'WithdrawApprovalOutcome',
  FacilityApprovalType,
  'What came of it: the approval as it stands, or why this body does not withdraw it.',
);

export const RecordInspectionOutcome = outcomeOf(
  'RecordInspectionOutcome',
  FacilityInspectionType,
  'What came of it: the inspection, or why this body does not inspect the place.',
);

export const FollowUpInspectionOutcome = outcomeOf(
  'FollowUpInspectionOutcome',
  FacilityInspectionType,
  'What came of it: the inspection as recorded now, or why this body does not inspect the place.',
);
