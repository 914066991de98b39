import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { Verification } from '../../../shared/vocabulary.ts';
import type { AsylumApplicationRow } from '../storage/asylum-application.row.ts';

type Published = Pick<
  AsylumApplicationRow,
  'id' | 'version' | 'lodgedOn' | 'outcome' | 'decidedOn' | 'verification' | 'recordedAt'
>;

@ObjectType('AsylumApplication', {
  description:
    'An application for asylum (asylansøgning), from lodging to outcome. It sets a departure deadline aside. What is said in the asylum interview is told to nobody. Rule: DEPARTURE. Source: M-088; C-10.',
})
export class AsylumApplicationType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, {
    description: 'Counts from 1, the lodging; the outcome, its confirmation and corrections count on.',
  })
  version!: number;

  @Field(() => DateScalar, { description: 'The day it was lodged (indgivelsesdag).' })
  lodgedOn!: Day;

  @Field(() => ApplicationOutcome, {
    nullable: true,
    description: 'What came of it (afgørelse); null while it is pending.',
  })
  outcome!: ApplicationOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the outcome; null while pending.' })
  decidedOn!: Day | null;

  @Field(() => Verification, {
    description:
      'Whether CMM said whose citizen she is and which cases are hers, where asylum was granted. Unverified: granted without, because it protects, and to be confirmed.',
  })
  verification!: Verification;

  @Field(() => DateTimeScalar, { description: 'When this version was recorded.' })
  recordedAt!: Date;
}

@InputType('AsylumApplicationFilter', {
  description: 'Which asylum applications to list. Conditions are all to hold.',
})
export class AsylumApplicationFilter {
  @Field(() => Boolean, { nullable: true, description: 'True: those not decided yet. False: the others.' })
  pending?: boolean | null;

  @Field(() => ApplicationOutcome, { nullable: true, description: 'By what came of them.' })
  outcome?: ApplicationOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'Lodged on or after this day.' })
  lodgedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Lodged on or before this day.' })
  lodgedTo?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Decided on or after this day.' })
  decidedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Decided on or before this day.' })
  decidedTo?: Day | null;

  @Field(() => Verification, {
    nullable: true,
    description:
      'By whether CMM said whose citizen she is and which cases are hers. UNVERIFIED: those that wait to be confirmed.',
  })
  verification?: Verification | null;
}

export const AsylumApplicationConnection = connectionOf(
  'AsylumApplication',
  AsylumApplicationType,
  'asylum applications.',
);
