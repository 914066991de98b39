import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ABOUT_CASE } from '../../../shared/graph/about-case.ts';

/** CMM's case, seen from DIS: only the key is ours. */
@ObjectType('Case', { description: ABOUT_CASE })
@Directive('@key(fields: "id")')
export class CaseType {
  @Field(() => ID, {
    description: 'Opaque pseudonym of the case: a random UUID, the same at every authority.',
  })
  id!: string;
}
