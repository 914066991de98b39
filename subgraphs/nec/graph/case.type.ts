import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ABOUT_CASE, ABOUT_MERGED } from '../../../shared/graph/about-case.ts';

/** CMM's case, seen from police, prosecution and courts: its key, and what CMM says of her consent and of her other cases where that is asked. */
@ObjectType('Case', { description: ABOUT_CASE })
@Directive('@key(fields: "id")')
export class CaseType {
  @Field(() => ID, {
    description: 'Opaque pseudonym of the case: a random UUID, the same at every authority.',
  })
  id!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether her consent lets this reader know the dates of hearings; null: CMM did not answer.',
  })
  @Directive('@external')
  tellsHearingDates?: boolean | null;

  @Field(() => [ID], { nullable: true, description: ABOUT_MERGED })
  @Directive('@external')
  mergedCaseIds?: string[] | null;
}
