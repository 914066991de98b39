import { Field, ID, Int, ObjectType } from 'type-graphql';
import { HandOverChoice } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { HandOverRow } from '../storage/hand-over.row.ts';

type Published = Pick<
  HandOverRow,
  | 'id'
  | 'version'
  | 'fromAuthority'
  | 'toAuthority'
  | 'handedOverOn'
  | 'informedOn'
  | 'choice'
  | 'reason'
  | 'ruleVersions'
  | 'factId'
>;

@ObjectType('HandOver', {
  description:
    'A hand-over of competence from one body to another (overdragelse). Before a person without lawful stay is handed over, she is told what it means, and what she chose is recorded. Source: M-061, M-080.',
})
export class HandOverType implements Published {
  /** Not published: leads to what it relied on. */
  factId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a confirmation or correction supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The body that was competent before.' })
  fromAuthority!: Authority;

  @Field(() => Authority, { description: 'The body that is competent from then on.' })
  toAuthority!: Authority;

  @Field(() => DateScalar, { description: 'The day.' })
  handedOverOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day she was told what it means; null: she was not. For CMM and the auditor.',
  })
  informedOn!: Day | null;

  @Field(() => HandOverChoice, {
    nullable: true,
    description: 'What she chose; null where she was not told. For CMM and the auditor.',
  })
  choice!: HandOverChoice | null;

  @Field(() => String, { nullable: true, description: 'Why she could not be told before. For CMM alone.' })
  reason!: string | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
