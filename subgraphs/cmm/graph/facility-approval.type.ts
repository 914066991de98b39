import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { FacilityApprovalRow } from '../storage/facility-approval.row.ts';

type Published = Pick<
  FacilityApprovalRow,
  'id' | 'version' | 'approvedBy' | 'places' | 'validFrom' | 'validTo' | 'withdrawnOn' | 'ruleVersions'
>;

@ObjectType('FacilityApproval', {
  description:
    'An approval of a place for victims (godkendelse), by the Ministry; of foster care and institutions by the municipality. Source: M-008.',
})
export class FacilityApprovalType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The body that approved.' })
  approvedBy!: Authority;

  @Field(() => Int, { description: 'For how many people.' })
  places!: number;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: until withdrawn.' })
  validTo!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was withdrawn; null while it stands.' })
  withdrawnOn!: Day | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
