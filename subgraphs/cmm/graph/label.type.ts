import { Field, ObjectType } from 'type-graphql';
import { Language } from '../../../shared/vocabulary.ts';
import type { Label } from '../reference-data/labels.ts';

@ObjectType('Label', {
  description:
    'What a value of an enum is called in one language (betegnelse). Danish words that no source gives are marked as unofficial in the description of the value.',
})
export class LabelType implements Label {
  @Field(() => String, { description: 'The enum, such as `ExploitationForm`.' })
  vocabulary!: string;

  @Field(() => String, { description: 'The value, such as `FORCED_LABOUR`.' })
  value!: string;

  @Field(() => Language, { description: 'The language of the label.' })
  language!: Language;

  @Field(() => String, { description: 'What to show to people.' })
  label!: string;
}
