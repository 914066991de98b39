import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, Verification } from '../../../shared/vocabulary.ts';
import type { PlacementRow } from '../storage/placement.row.ts';

type Published = Pick<
  PlacementRow,
  | 'id'
  | 'version'
  | 'startsOn'
  | 'endsOn'
  | 'decidedBy'
  | 'child'
  | 'agreedWithDisOn'
  | 'unaccompanied'
  | 'ruleVersions'
  | 'verification'
  | 'bedId'
>;

@ObjectType('Placement', {
  description:
    'That the person is accommodated (indkvartering), from a day to a day; a child by decision of the municipality, a person without stay in agreement with DIS. Source: M-098, M-103, M-110.',
})
export class PlacementType implements Published {
  /** Not published as it is: leads to `facility` and `bed`. */
  bedId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'First night.' })
  startsOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day of leaving; null while it lasts.' })
  endsOn!: Day | null;

  @Field(() => Authority, { description: "The body that decided: of a child's placement, the municipality." })
  decidedBy!: Authority;

  @Field(() => Boolean, { description: 'Whether she was a child then.' })
  child!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether she came without anybody who looks after her: a children’s asylum centre is for such children.',
  })
  unaccompanied!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day DIS agreed, for persons without stay; null where that is not needed.',
  })
  agreedWithDisOn!: Day | null;

  @Field(() => Verification, { description: 'Whether every fact of others that it rests on could be had.' })
  verification!: Verification;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
