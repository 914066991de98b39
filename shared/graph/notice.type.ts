import { type ClassType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { NoticeKind } from '../notice-vocabulary.ts';
import type { NoticeRow } from '../storage/notice.row.ts';
import { Authority } from '../vocabulary.ts';
import { connectionOf } from './connection.type.ts';
import { outcomeOf } from './outcome.ts';
import { DateTimeScalar } from './scalars.ts';

type Published = Pick<
  NoticeRow,
  'id' | 'kind' | 'recipient' | 'organisation' | 'issuedAt' | 'acknowledgedAt'
>;

/** The published types of one room's notices: each leads back to the room's own class for `Case`. */
export function noticeTypesOf(caseType: ClassType<{ id: string }>) {
  @ObjectType('Notice', {
    description:
      'Tells a body that something happened in a case (underretning; unofficial rendering): what kind of thing and when, never what it says. Issued in the same step as the decision it is about.',
  })
  @Directive('@shareable')
  class NoticeType implements Published {
    @Field(() => ID, { description: 'Opaque id.' })
    id!: string;

    @Field(() => NoticeKind, { description: 'What happened.' })
    kind!: NoticeKind;

    @Field(() => Authority, { description: 'The body that is told.' })
    recipient!: Authority;

    @Field(() => String, {
      nullable: true,
      description:
        'Of an NGO or a municipality, which one is told: each that is a party has a notice of its own. Null for bodies that are one organisation, and in notices of before this was recorded, which every such party reads and one acknowledges for all.',
    })
    organisation!: string | null;

    @Field(() => DateTimeScalar, { description: 'When it happened.' })
    issuedAt!: Date;

    @Field(() => DateTimeScalar, {
      nullable: true,
      description: 'When the recipient acknowledged it; null while nobody has.',
    })
    acknowledgedAt!: Date | null;

    @Field(() => caseType, { description: 'The case in which it happened.' })
    case!: { id: string };
  }

  return {
    NoticeType,
    NoticeConnection: connectionOf('Notice', NoticeType, 'notices.', { shareable: true }),
    AcknowledgeNoticeOutcome: outcomeOf(
      'AcknowledgeNoticeOutcome',
      NoticeType,
      'The notice, acknowledged. Nothing turns this down but that the caller is not its recipient.',
    ),
  };
}
