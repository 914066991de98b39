import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ReliedOnByVersion } from '../storage/relied-on-of-record.ts';
import { Authority, Room } from '../vocabulary.ts';
import { DateTimeScalar } from './scalars.ts';

type Published = Pick<
  ReliedOnByVersion,
  'forVersion' | 'room' | 'topic' | 'answered' | 'authority' | 'recordId' | 'recordVersion' | 'fact' | 'asOf'
>;

@ObjectType('ReliedOnFact', {
  description:
    'A fact of another authority on which a decision rests, as it was told before the decision; or that its owner was silent.',
})
@Directive('@shareable')
export class ReliedOnFactType implements Published {
  @Field(() => Int, {
    description:
      'For which decision it was told: the version that this record had by it. What earlier versions relied on stays with the record.',
  })
  forVersion!: number;

  @Field(() => Room, { description: 'The room that was asked.' })
  room!: Room;

  @Field(() => String, { description: 'What was asked, such as `IDENTIFICATION`.' })
  topic!: string;

  @Field(() => Boolean, {
    description:
      'False: the owner could not be reached, or does not show its file to whoever decided; the decision went ahead because it protects.',
  })
  answered!: boolean;

  @Field(() => Authority, {
    nullable: true,
    description: 'The body whose record it is; null when there was none, or no answer.',
  })
  authority!: Authority | null;

  @Field(() => ID, { nullable: true, description: 'The record at its owner.' })
  recordId!: string | null;

  @Field(() => Int, { nullable: true, description: "The record's version then." })
  recordVersion!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it said, as a word of the vocabulary or a day; null when there was no record, or no answer.',
  })
  fact!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  asOf!: Date;
}
