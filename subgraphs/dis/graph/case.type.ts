import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ABOUT_CASE } from '../../../shared/graph/about-case.ts';

/** CMM's case, seen from DIS: its key, and what CMM says of who decides where she lives. */
@ObjectType('Case', { description: ABOUT_CASE })
@Directive('@key(fields: "id")')
export class CaseType {
  @Field(() => ID, {
    description: 'Opaque pseudonym of the case: a random UUID, the same at every authority.',
  })
  id!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this reader decides where the person lives; null: CMM did not answer.',
  })
  @Directive('@external')
  placesPerson?: boolean | null;
}
