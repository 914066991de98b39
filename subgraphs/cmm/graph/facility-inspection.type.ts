import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InspectionOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { FacilityInspectionRow } from '../storage/facility-inspection.row.ts';

type Published = Pick<
  FacilityInspectionRow,
  | 'id'
  | 'version'
  | 'inspectedBy'
  | 'inspectedOn'
  | 'outcome'
  | 'remarks'
  | 'followUpDueOn'
  | 'followedUpOn'
  | 'ruleVersions'
>;

@ObjectType('FacilityInspection', {
  description: 'An inspection of a place for victims (tilsyn). Source: M-008.',
})
export class FacilityInspectionType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The body that inspected.' })
  inspectedBy!: Authority;

  @Field(() => DateScalar, { description: 'The day.' })
  inspectedOn!: Day;

  @Field(() => InspectionOutcome, { description: 'What was found.' })
  outcome!: InspectionOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'The remarks; never about a person. Told to CMM and the Ministry alone.',
  })
  remarks!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which the remarks are to be followed up; null where none are.',
  })
  followUpDueOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day they were; null until then.' })
  followedUpOn!: Day | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
