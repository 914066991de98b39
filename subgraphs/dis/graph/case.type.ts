import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ABOUT_CASE, ABOUT_MERGE } from '../../../shared/graph/about-case.ts';
import { ToldMergeType } from './told-merge.type.ts';

/** CMM's case, seen from DIS: its key, and what CMM says of who decides where she lives and of her other cases where that is asked. */
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

  @Field(() => [ToldMergeType], { nullable: true, description: ABOUT_MERGE })
  @Directive('@external')
  merges?: ToldMergeType[] | null;
}
