import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Authority } from '../../../shared/vocabulary.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';

type Published = Pick<InvestigationCaseRow, 'id' | 'version' | 'recordedByBody'>;

@ObjectType('PresenceRecord', {
  description:
    'Which record says that presence is required, for whoever keeps what they relied on (nødvendig tilstedeværelse; unofficial rendering). It names neither an investigation nor a day. Source: M-089.',
})
export class PresenceRecordType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions and no other case’s.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change.' })
  version!: number;

  @Field(() => Authority, {
    name: 'authority',
    description: 'The body that recorded it: police or prosecution, or a court that closed a case.',
  })
  recordedByBody!: Authority;
}
