import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ClosureReason } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { CaseClosureRow } from '../storage/case-closure.row.ts';

type Published = Pick<
  CaseClosureRow,
  'id' | 'version' | 'closedOn' | 'reason' | 'reopenedOn' | 'ruleVersions'
>;

@ObjectType('CaseClosure', {
  description:
    'One closing of the case at CMM (lukning af sagen), and whether it was opened again (genåbnet).',
})
export class CaseClosureType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'The day it was closed.' })
  closedOn!: Day;

  @Field(() => ClosureReason, { description: 'Why.' })
  reason!: ClosureReason;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was opened again; null otherwise.' })
  reopenedOn!: Day | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
