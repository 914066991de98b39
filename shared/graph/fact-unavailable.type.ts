import { Directive, Field, ObjectType } from 'type-graphql';
import type { FactUnavailable } from '../room/fact-unavailable.ts';
import { Room } from '../vocabulary.ts';

@ObjectType('FactUnavailable', {
  description:
    'The decision needs a fact of another authority, which did not answer, or does not show its file to whoever decides. Nothing was decided; ask again later, or have that authority admit you to the case. Protective decisions go ahead instead, marked as not verified.',
})
@Directive('@shareable')
export class FactUnavailableType implements FactUnavailable {
  @Field(() => Room, { description: 'The room that did not tell it.' })
  unavailable!: Room;

  @Field(() => String, { description: 'What was asked of it, such as `IDENTIFICATION`.' })
  topic!: string;
}
