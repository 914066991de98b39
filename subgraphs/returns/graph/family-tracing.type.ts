import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { FamilyTracingStatus } from '../../../shared/returns-vocabulary.ts';
import type { FamilyTracingRow } from '../storage/family-tracing.row.ts';

type Published = Pick<
  FamilyTracingRow,
  | 'id'
  | 'version'
  | 'bestInterestsAssessedOn'
  | 'inBestInterests'
  | 'status'
  | 'begunOn'
  | 'durableSolution'
  | 'reunitedOn'
>;

@ObjectType('FamilyTracing', {
  description:
    "The search for a child's family (eftersøgning af familie): only in the child's best interests, and a reunion only where it is a durable solution. Read by the Return Agency and auditors. Source: M-115, M-116.",
})
export class FamilyTracingType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; each step supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, {
    description: "The day the child's best interests were assessed (barnets tarv vurderet).",
  })
  bestInterestsAssessedOn!: Day;

  @Field(() => Boolean, {
    description: "Whether the search is in the child's best interests (barnets tarv). Source: M-115.",
  })
  inBestInterests!: boolean;

  @Field(() => FamilyTracingStatus, { description: 'How far it has come.' })
  status!: FamilyTracingStatus;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was begun; null before.' })
  begunOn!: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a reunion would be a durable solution (varig løsning; unofficial rendering); null until that was assessed. Source: M-116.',
  })
  durableSolution!: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day of the reunion (genforening; unofficial rendering); null unless there was one. Source: M-116.',
  })
  reunitedOn!: Day | null;
}
