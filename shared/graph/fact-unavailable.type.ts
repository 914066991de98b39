import { Directive, Field, ObjectType } from 'type-graphql';
import type { FactUnavailable } from '../room/fact-unavailable.ts';
import { Room } from '../vocabulary.ts';

@ObjectType('FactUnavailable', {
  description:
    'The decision needs a fact of another authority, which did not answer. Nothing was decided; ask again later. Protective decisions go ahead instead, marked as not verified.',
})
@Directive('@shareable')
export class FactUnavailableType implements FactUnavailable {
  @Field(() => Room, { description: 'The room that did not answer.' })
  unavailable!: Room;

  @Field(() => String, { description: 'What was asked of it, such as `IDENTIFICATION`.' })
  topic!: string;
}
