import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import type { SupportNoteRow } from '../storage/support-note.row.ts';

type Published = Pick<SupportNoteRow, 'id' | 'writtenAt' | 'writtenBy' | 'text'>;

@ObjectType('SupportNote', {
  description:
    'A note on health, psychological care or counselling (journalnotat). Never leaves CMM, whatever the consent.',
})
export class SupportNoteType implements Published {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => String, { description: 'Pseudonym of who wrote it.' })
  writtenBy!: string;

  @Field(() => String, { description: 'The note.' })
  text!: string;
}
