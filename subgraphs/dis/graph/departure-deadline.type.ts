import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import {
  DepartureDeadlineState,
  DepartureGround,
  DepartureSetAside,
} from '../../../shared/dis-vocabulary.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar, DateTimeScalar } from '../../../shared/graph/scalars.ts';
import type { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';

type Published = Pick<
  DepartureDeadlineRow,
  | 'id'
  | 'version'
  | 'ground'
  | 'setOn'
  | 'leaveBy'
  | 'setAsideOn'
  | 'setAsideBy'
  | 'departedOn'
  | 'ruleVersions'
  | 'recordedAt'
>;

@ObjectType('DepartureDeadline', {
  description:
    'By when a person is to leave Denmark (udrejsefrist): set by the end of a reflection period, of a permit or of proceedings; postponed by a recovery period or proceedings; set aside by an asylum application, a permit, proceedings without a last day or the deadline of the case that goes on; ended by departure. Rule: DEPARTURE. Source: M-070, M-084, M-087, M-095; C-10.',
})
export class DepartureDeadlineType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, {
    description: 'Counts from 1, the setting; moving, postponing, setting aside and departure count on.',
  })
  version!: number;

  @Field(() => DepartureGround, {
    nullable: true,
    description:
      'Why. Told to immigration authorities and auditors alone: it may say that the person was a witness.',
  })
  ground!: DepartureGround;

  @Field(() => DateScalar, { description: 'The day it was set.' })
  setOn!: Day;

  @Field(() => DateScalar, { description: 'The last day on which to leave; it runs to the end of that day.' })
  leaveBy!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was set aside; null if it was not.' })
  setAsideOn!: Day | null;

  @Field(() => DepartureSetAside, {
    nullable: true,
    description:
      'What set it aside; null if nothing did. Told to whoever is told that proceedings need her: it may say so.',
  })
  setAsideBy!: DepartureSetAside | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of departure that ended it; null before.',
  })
  departedOn!: Day | null;

  @Field(() => [String], { description: 'The rules that carried it, each with its variant.' })
  ruleVersions!: readonly string[];

  @Field(() => DateTimeScalar, { description: 'When this version was recorded.' })
  recordedAt!: Date;
}

@InputType('DepartureDeadlineFilter', {
  description: 'Which departure deadlines to list. Conditions are all to hold.',
})
export class DepartureDeadlineFilter {
  @Field(() => DepartureDeadlineState, { nullable: true, description: 'By where they stand today.' })
  state?: DepartureDeadlineState | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Still to be kept or overdue, and due before this day.',
  })
  dueBefore?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the day has passed and nothing ended the deadline. False: the others.',
  })
  overdue?: boolean | null;

  @Field(() => DepartureGround, { nullable: true, description: 'By why they were set.' })
  ground?: DepartureGround | null;
}

export const DepartureDeadlineConnection = connectionOf(
  'DepartureDeadline',
  DepartureDeadlineType,
  'departure deadlines.',
);
