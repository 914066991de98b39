import { Field, ID, InputType } from 'type-graphql';
import { NoticeKind } from '../notice-vocabulary.ts';
import { DateTimeScalar } from './scalars.ts';

@InputType('NoticeFilter', {
  description: 'Which notices to list. Conditions are all to hold; what is left out does not count.',
})
export class NoticeFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that are acknowledged, or those that still wait for it.',
  })
  acknowledged?: boolean | null;

  @Field(() => NoticeKind, { nullable: true, description: 'Those of one kind.' })
  kind?: NoticeKind | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Those issued before this time.' })
  issuedBefore?: Date | null;
}

@InputType('AcknowledgeNoticeInput', { description: 'Which notice has been taken note of.' })
export class AcknowledgeNoticeInput {
  @Field(() => ID, { description: 'The notice.' })
  noticeId!: string;
}
