import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ABOUT_MERGE } from '../../../shared/graph/about-case.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';

/** As CMM tells it with the question; described where it is owned. */
@ObjectType('Merge', { description: ABOUT_MERGE })
@Directive('@external')
export class ToldMergeType {
  @Field(() => ID, { description: 'The case that was merged into this one.' }) caseId!: string;
  @Field(() => DateTimeScalar, { description: 'Since when it leads to this one.' }) since!: string;
}
