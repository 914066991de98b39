import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** CMM's case, seen from the Return Agency: only the key is ours. */
@ObjectType('Case', {
  description: "A victim's case (sag), owned by CMM. Every authority adds its own part.",
})
@Directive('@key(fields: "id")')
export class CaseType {
  @Field(() => ID, {
    description: 'Opaque pseudonym of the case: a random UUID, the same at every authority.',
  })
  id!: string;
}
