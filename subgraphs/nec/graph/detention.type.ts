import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import type { DetentionRow } from '../storage/detention.row.ts';

type Published = Pick<DetentionRow, 'id' | 'version' | 'beganAt' | 'releasedAt'>;

@ObjectType('Detention', {
  description:
    'That a potential victim is held by the police (frihedsberøvelse): 72 hours, extended only on a stated ground. Source: M-060.',
})
export class DetentionType implements Published {
  caseId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  beganAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When she was released (løsladt); null while she is held.',
  })
  releasedAt!: Date | null;
}

@InputType('DetentionFilter', {
  description: 'Which detentions to list. Conditions are all to hold; what is left out does not count.',
})
export class DetentionFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether she is still held: not released yet, also when its end has passed.',
  })
  running?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its end has passed and she has not been released.',
  })
  overdue?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Ends, as extended so far, before this instant.',
  })
  endsBefore?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was extended beyond the first 72 hours.' })
  extended?: boolean | null;

  @Field(() => DetentionGround, { nullable: true, description: 'Extended at least once on this ground.' })
  ground?: DetentionGround | null;
}

export const DetentionConnection = connectionOf('Detention', DetentionType, 'detentions.');
