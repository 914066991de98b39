import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { PlacementType } from './placement.type.ts';

@InputType('PlacePersonInput', { description: 'Who is placed where.' })
export class PlacePersonInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The place.' })
  facilityId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First night, not before the person was referred; left out: today.',
  })
  startsOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day DIS agreed; needed for persons without stay and asylum-seekers.',
  })
  agreedWithDisOn?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether she came without anybody who looks after her.',
  })
  unaccompanied?: boolean | null;
}

@InputType('MovePersonInput', { description: 'Who is moved where.' })
export class MovePersonInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The placement that ends.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => ID, { description: 'The place.' })
  facilityId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First night, not before the person was referred; left out: today.',
  })
  startsOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day DIS agreed; needed for persons without stay and asylum-seekers.',
  })
  agreedWithDisOn?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether she came without anybody who looks after her.',
  })
  unaccompanied?: boolean | null;
}

@InputType('ConfirmPlacementInput', { description: 'Which placement is confirmed.' })
export class ConfirmPlacementInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day DIS agreed, today at the latest; left out: as it is on record.',
  })
  agreedWithDisOn?: Day | null;
}

@InputType('EndPlacementInput', { description: 'Which placement ends, and when.' })
export class EndPlacementInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The placement.' })
  placementId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of leaving: nobody sleeps there that night. Left out: today.',
  })
  endsOn?: Day | null;
}

export const PlacePersonOutcome = outcomeOf(
  'PlacePersonOutcome',
  PlacementType,
  'What came of it: the placement, or why not there.',
);

export const MovePersonOutcome = outcomeOf(
  'MovePersonOutcome',
  PlacementType,
  'What came of it: the new placement, or why not there; then the person stays where she is.',
);

export const ConfirmPlacementOutcome = outcomeOf(
  'ConfirmPlacementOutcome',
  PlacementType,
  'What came of confirming a placement: the placement, why it cannot be confirmed, or whose answer is missing.',
);

export const EndPlacementOutcome = outcomeOf(
  'EndPlacementOutcome',
  PlacementType,
  'What came of it: the placement as recorded now, or why this body does not end it.',
);
