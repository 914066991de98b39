import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ABOUT_CASE, ABOUT_MERGED } from '../../../shared/graph/about-case.ts';

/** CMM's case, seen from the Return Agency: its key, and which other cases CMM says are hers where facts are asked for. */
@ObjectType('Case', { description: ABOUT_CASE })
@Directive('@key(fields: "id")')
export class CaseType {
  @Field(() => ID, {
    description: 'Opaque pseudonym of the case: a random UUID, the same at every authority.',
  })
  id!: string;

  @Field(() => [ID], { nullable: true, description: ABOUT_MERGED })
  @Directive('@external')
  mergedCaseIds?: string[] | null;
}
