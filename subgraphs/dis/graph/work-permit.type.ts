import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ApplicationOutcome, PermitState } from '../../../shared/dis-vocabulary.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Verification } from '../../../shared/vocabulary.ts';
import type { WorkPermitRow } from '../storage/work-permit.row.ts';

type Published = Pick<
  WorkPermitRow,
  'id' | 'version' | 'receivedOn' | 'outcome' | 'decidedOn' | 'validFrom' | 'validTo' | 'verification'
>;

@ObjectType('WorkPermit', {
  description:
    'A work permit (arbejdstilladelse), from the application on: applied for by the person herself, who need not meet any requirements; how long it took stands in the days. Source: M-076, M-092, M-093; C-12.',
})
export class WorkPermitType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, {
    description: 'Counts from 1, the receipt; the decision and its confirmation count on.',
  })
  version!: number;

  @Field(() => DateScalar, { description: 'The day DIS received the application.' })
  receivedOn!: Day;

  @Field(() => ApplicationOutcome, {
    nullable: true,
    description: 'The decision (afgørelse); null while it is pending.',
  })
  outcome!: ApplicationOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision; null while pending.' })
  decidedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of work; null unless granted.' })
  validFrom!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of work; null unless granted, or where no last day is set.',
  })
  validTo!: Day | null;

  @Field(() => Verification, {
    description:
      'Whether CMM said whose citizen she is and whether the case was merged, where one was granted. Unverified: granted without, because it protects, and to be confirmed.',
  })
  verification!: Verification;
}

@InputType('WorkPermitFilter', {
  description: 'Which work permits, and applications for them, to list. Conditions are all to hold.',
})
export class WorkPermitFilter {
  @Field(() => Boolean, { nullable: true, description: 'True: those not decided yet. False: the others.' })
  pending?: boolean | null;

  @Field(() => ApplicationOutcome, { nullable: true, description: 'By the decision.' })
  outcome?: ApplicationOutcome | null;

  @Field(() => PermitState, { nullable: true, description: 'Granted ones, by whether they hold today.' })
  state?: PermitState | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day before this day.' })
  expiresBefore?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on or after this day.' })
  receivedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on or before this day.' })
  receivedTo?: Day | null;

  @Field(() => Verification, {
    nullable: true,
    description:
      'By whether CMM said whose citizen she is and whether the case was merged. UNVERIFIED: those that wait to be confirmed.',
  })
  verification?: Verification | null;
}

export const WorkPermitConnection = connectionOf('WorkPermit', WorkPermitType, 'work permits.');
